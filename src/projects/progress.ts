import { z } from "zod";
import { decidedBySchema } from "../spec/plan.ts";
import { sectionIdSchema } from "../spec/words.ts";

/** What happens while a plan comes into being: one schema for the command line, the API and pages. */
export const progressEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("started"), node: z.string() }),
  z.strictObject({ type: z.literal("options"), section: sectionIdSchema, offered: z.int(), excluded: z.int() }),
  z.strictObject({
    type: z.literal("decided"),
    section: sectionIdSchema,
    optionId: z.string(),
    label: z.string(),
    monthlyUsd: z.string(),
    decidedBy: decidedBySchema,
  }),
  z.strictObject({ type: z.literal("reasked"), section: sectionIdSchema, reason: z.string() }),
  z.strictObject({
    type: z.literal("repairing"),
    round: z.int(),
    sections: z.array(sectionIdSchema),
    ruleIds: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal("fell-back"), section: sectionIdSchema, reason: z.string() }),
  z.strictObject({ type: z.literal("validated"), fails: z.int(), unknowns: z.int() }),
  z.strictObject({ type: z.literal("saved"), projectId: z.string(), runId: z.string(), version: z.int().nullable() }),
]);
export type ProgressEvent = z.infer<typeof progressEventSchema>;
