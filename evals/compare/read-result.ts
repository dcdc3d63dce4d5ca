import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { BadInputError } from "../../src/errors.ts";

const verdictSchema = z.object({ score: z.number().nullable(), comment: z.string() });

/** `result.json` of a run, as far as a comparison reads it. */
const resultSchema = z.object({
  /** As the experiment is called in LangSmith, if it was recorded there. */
  name: z.string(),
  provenance: z.object({
    target: z.string(),
    decider: z.string(),
    gitRevision: z.string(),
    catalogVersion: z.string(),
    dataset: z.string(),
    startedAt: z.string(),
  }),
  evaluators: z.array(z.object({ id: z.string(), kind: z.enum(["score", "measure"]), unit: z.string().nullable() })),
  rows: z.array(z.object({ key: z.string(), split: z.string(), verdicts: z.record(z.string(), verdictSchema) })),
});
export type Result = z.infer<typeof resultSchema>;

/** The result in a folder of `evals/results`. Throws BadInputError that names the file. */
export async function readResult(folder: string): Promise<Result> {
  const file = path.join(folder, "result.json");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new BadInputError(`${file}: cannot be read; give a folder that npm run evals has written`, [], cause);
  });
  try {
    return resultSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).split("\n")[0] : String(error);
    throw new BadInputError(`${file} is no result of npm run evals: ${why}`, [], error);
  }
}
