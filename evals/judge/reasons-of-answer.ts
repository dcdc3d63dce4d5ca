import { z } from "zod";

const sectionSchema = z.object({
  optionId: z.string().exactOptional(),
  rationale: z.string(),
  alternatives: z.array(z.object({ optionId: z.string(), whyNot: z.string() })).exactOptional(),
});

/** What a judge needs of an answer, and nothing else of it. */
const reasonsSchema = z.object({ brief: z.unknown(), decisions: z.record(z.string(), sectionSchema) });

export interface JudgedReasons {
  brief: unknown;
  reasons: Readonly<Record<string, z.infer<typeof sectionSchema>>>;
}

/** The reasons in an answer as it is written to `plans/`; null where it has none, such as an infeasible brief's. */
export function reasonsOfAnswer(json: unknown): JudgedReasons | null {
  const read = reasonsSchema.safeParse(json);
  return read.success ? { brief: read.data.brief, reasons: read.data.decisions } : null;
}
