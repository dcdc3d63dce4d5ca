import { z } from "zod";
import { traitIdSchema } from "./traits.ts";
import { computeKindSchema, decimalStringSchema, regimeSchema, userAreaSchema } from "./words.ts";
import { workloadOverridesSchema } from "./workload.ts";

/** One entry of the tech stack, e.g. `{ category: "database", choice: "PostgreSQL", version: "17" }`. */
const techChoiceSchema = z.strictObject({
  category: z.string(),
  choice: z.string(),
  version: z.string().exactOptional(),
});
export type TechChoice = z.infer<typeof techChoiceSchema>;

const names = z.array(z.string());

/**
 * A brief as normalised: every field present, aliases resolved, numbers as numbers.
 * It is itself a valid brief: normalising it again changes nothing.
 */
export const normalizedBriefSchema = z.strictObject({
  projectName: z.string(),
  projectDescription: z.string().describe("Untrusted text"),
  techStack: z.strictObject({ categories: z.array(techChoiceSchema) }),
  scaleRequirements: z.strictObject({
    expectedUsers: z.number().exactOptional(),
    peakConcurrentUsers: z.number().exactOptional(),
    dataVolumeGb: z.number().exactOptional(),
    requestsPerSecond: z.number().exactOptional(),
    globalDistribution: z.boolean(),
  }),
  complianceRequirements: z.array(regimeSchema),
  budgetConstraints: z
    .strictObject({ maxMonthlyUsd: decimalStringSchema })
    .exactOptional()
    .describe("Absent when the caller set no budget"),
  userRegions: z.array(userAreaSchema),
  dataResidency: z.enum(["eu", "us"]).nullable(),
  availabilityTarget: z.number().describe("Percent, e.g. 99.9"),
  teamSize: z.int(),
  preferences: z.strictObject({
    providers: names,
    require: names,
    avoid: names,
    compute: computeKindSchema.exactOptional(),
  }),
  workload: workloadOverridesSchema,
  traits: z.array(traitIdSchema).exactOptional().describe("Absent when traits are to be read from the description"),
});
export type NormalizedBrief = z.infer<typeof normalizedBriefSchema>;

/** Something the caller did not say and we took as given; a reader can challenge it. */
export const assumptionSchema = z.strictObject({ path: z.string(), value: z.string(), why: z.string() });
export type Assumption = z.infer<typeof assumptionSchema>;
