import { z } from "zod";
import { sectionIdSchema } from "../../src/spec/words.ts";

/** One line of a published bill, and the services that our bill prices it with. */
const publishedLineSchema = z.strictObject({
  name: z.string(),
  monthlyUsd: z.number(),
  serviceIds: z.array(z.string()).describe("Catalog services that the line stands for; empty: nothing of ours"),
  priceChangedSince: z.boolean().describe("Whether the vendor's unit price has changed since the bill"),
  why: z.string().describe("Why our line may differ, from what is known before predicting; empty where nothing is"),
});

/** Published sizes over all nodes of a role, to compare sizing where no amount is published. */
const sizesSchema = z.strictObject({
  appVcpu: z.number().exactOptional(),
  appMemoryGb: z.number().exactOptional(),
  databaseVcpu: z.number().exactOptional(),
  databaseMemoryGb: z.number().exactOptional(),
  cacheGb: z.number().exactOptional(),
});

/**
 * A bill, an estimate or a sizing that somebody published. What it covers (`scope`) is written down before anything is
 * predicted. `components`: the bill's parts as `infraspec price` takes them, where they are published. `brief`: the
 * workload as its owner would describe it, where one is published. `grade`: A workload numbers and a total, B weaker,
 * C a bill without workload, S sizes only.
 */
export const caseSchema = z.strictObject({
  id: z.string(),
  what: z.string(),
  grade: z.enum(["A", "B", "C", "S"]),
  kind: z.enum(["actual-bill", "operator-estimate", "vendor-estimate", "third-party-report", "sizing-only"]),
  year: z.int().nullable(),
  sourceUrl: z.string(),
  published: z.strictObject({
    monthlyUsd: z.number().nullable().describe("null: sizes only"),
    coveredUsd: z
      .number()
      .exactOptional()
      .describe("Part of monthlyUsd that the scope covers, where the bill also holds things that no section buys"),
    conversion: z.string().describe("How the amount became USD a month; empty where it was published so"),
    lines: z.array(publishedLineSchema),
  }),
  scope: z.strictObject({
    sections: z.array(sectionIdSchema).min(1),
    serviceIds: z.array(z.string()).nullable().describe("Only these services of the sections; null: all of them"),
    reason: z.string(),
  }),
  sizes: sizesSchema.exactOptional(),
  components: z.array(z.unknown()).nullable(),
  brief: z.unknown().nullable(),
  note: z.string(),
});
export type AccuracyCase = z.infer<typeof caseSchema>;
