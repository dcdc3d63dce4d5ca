import { z } from "zod";
import { modelCallSchema, modelTaskSchema } from "../spec/model-call.ts";
import { decidedBySchema } from "../spec/plan.ts";
import { sectionIdSchema } from "../spec/words.ts";

const task = modelTaskSchema.describe("brief, or the section");

/** What happens while a plan comes into being: one schema for the command line, the API and pages. */
export const progressEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("started"), node: z.string() }).describe("a node begins"),
  z
    .strictObject({ type: z.literal("options"), section: sectionIdSchema, offered: z.int(), excluded: z.int() })
    .describe("how many options a section has, and how many a hard constraint rules out"),
  z
    .strictObject({ type: z.literal("retrying"), node: task, attempt: z.int(), waitMs: z.int(), reason: z.string() })
    .describe("a call to the model failed and is tried again after a wait"),
  z
    .strictObject({ type: z.literal("reasked"), node: task, reason: z.string() })
    .describe("the model's answer could not be used and is asked for once more"),
  z
    .strictObject({ type: z.literal("called"), call: modelCallSchema })
    .describe("a call to the model ended, well or not"),
  z
    .strictObject({
      type: z.literal("read"),
      traits: z.array(z.string()),
      sizes: z.int(),
      by: z.enum(["given", "keywords", "model"]),
    })
    .describe("what the brief was read to say"),
  z
    .strictObject({
      type: z.literal("decided"),
      section: sectionIdSchema,
      optionId: z.string(),
      label: z.string(),
      monthlyUsd: z.string(),
      decidedBy: decidedBySchema,
    })
    .describe("a section has its option"),
  z
    .strictObject({
      type: z.literal("kept"),
      section: sectionIdSchema,
      optionId: z.string(),
      label: z.string(),
      isChanged: z.boolean(),
    })
    .describe("a section keeps what the saved specification has, in another size where isChanged"),
  z
    .strictObject({ type: z.literal("fell-back"), node: task, reason: z.string() })
    .describe("the model gave nothing that can be used: the planner decides, or the keywords are read"),
  z
    .strictObject({
      type: z.literal("repairing"),
      round: z.int(),
      sections: z.array(sectionIdSchema),
      ruleIds: z.array(z.string()),
      by: z.enum(["decider", "planner"]),
    })
    .describe("sections that break a rule are decided again"),
  z
    .strictObject({ type: z.literal("validated"), fails: z.int(), unknowns: z.int() })
    .describe("the rules have judged the whole"),
  z
    .strictObject({
      type: z.literal("saved"),
      projectId: z.string(),
      runId: z.string(),
      version: z.int().nullable(),
    })
    .describe("run, version and current specification are stored"),
]);
export type ProgressEvent = z.infer<typeof progressEventSchema>;
