import { z } from "zod";
import { amountSchema, billLineSchema, savingSchema } from "./bill.ts";
import { assumptionSchema, normalizedBriefSchema } from "./brief.ts";
import { sectionDetailsSchemas } from "./details.ts";
import { infrastructureSpecSchema } from "./infrastructure-spec.ts";
import { modelCallSchema, modelCostSchema, tokenUsageSchema } from "./model-call.ts";
import { costDriverSchema, outlookShape } from "./outlook.ts";
import { traitSchema } from "./traits.ts";
import { decimalStringSchema, sectionIdSchema } from "./words.ts";
import { workloadSchema } from "./workload.ts";

/** One line of the bill: quantity × unit price = monthly. A price that nobody publishes is null, never 0. */
export const lineItemSchema = z.strictObject({ section: sectionIdSchema, ...billLineSchema.shape });
export type LineItem = z.infer<typeof lineItemSchema>;

export const notPricedSchema = z.strictObject({
  what: z.string(),
  why: z.string(),
  section: sectionIdSchema.nullable(),
});
export type NotPriced = z.infer<typeof notPricedSchema>;

/** The bill of the six decisions: lines, their sums by section, and what has no price. */
const sectionedBillShape = {
  currency: z.literal("USD"),
  hoursPerMonth: z.literal(730),
  priceBookDate: z.string(),
  monthly: amountSchema,
  bySection: z.record(sectionIdSchema, amountSchema),
  lineItems: z.array(lineItemSchema),
  notPriced: z.array(notPricedSchema),
  savings: z.array(savingSchema),
  drivers: z.array(costDriverSchema),
};
const sectionedBillSchema = z.strictObject(sectionedBillShape);
export type SectionedBill = z.infer<typeof sectionedBillSchema>;

/** The bill, what it would be elsewhere, and what becomes of it as the number of users grows. */
export const costReportSchema = z.strictObject({ ...sectionedBillShape, ...outlookShape });
export type CostReport = z.infer<typeof costReportSchema>;

export const alternativeSchema = z.strictObject({
  optionId: z.string(),
  monthlyUsd: decimalStringSchema.nullable().describe("null where the option was excluded before pricing"),
  whyNot: z.string(),
});
export type Alternative = z.infer<typeof alternativeSchema>;

export const decidedBySchema = z.enum(["planner", "model", "planner-fallback"]);
export type DecidedBy = z.infer<typeof decidedBySchema>;

const decisionFields = {
  optionId: z.string(),
  rationale: z.string(),
  decidedBy: decidedBySchema,
  fallbackReason: z.string().nullable(),
  alternatives: z.array(alternativeSchema),
};

/** The option chosen for each section, with its typed details. */
export const decisionSchemas = {
  hosting: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.hosting }),
  database: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.database }),
  caching: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.caching }),
  cicd: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.cicd }),
  monitoring: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.monitoring }),
  security: z.strictObject({ ...decisionFields, details: sectionDetailsSchemas.security }),
} as const;
export const decisionsSchema = z.strictObject(decisionSchemas);
export type Decisions = z.infer<typeof decisionsSchema>;

export const severitySchema = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof severitySchema>;

/** What a rule says of the plan. `unknown` means that a fact is missing: never a pass. */
export const findingSchema = z.strictObject({
  ruleId: z.string(),
  result: z.enum(["fail", "unknown", "note"]),
  severity: severitySchema,
  sections: z.array(sectionIdSchema),
  path: z.string(),
  message: z.string(),
  reference: z.string(),
  resolvedInRound: z.int().positive().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const checkSchema = z.strictObject({
  ruleId: z.string(),
  result: z.enum(["pass", "fail", "unknown", "not-applicable"]),
});
export type Check = z.infer<typeof checkSchema>;

export const repairSchema = z.strictObject({
  round: z.int().positive(),
  sections: z.array(sectionIdSchema),
  ruleIds: z.array(z.string()),
  undone: z.literal(true).exactOptional().describe("It made things worse: the decisions before it were put back"),
});
export type Repair = z.infer<typeof repairSchema>;

export const provenanceSchema = z.strictObject({
  decider: z.enum(["planner", "model"]),
  model: z.string().nullable(),
  catalogVersion: z.string(),
  promptVersions: z.record(z.string(), z.string()),
  tokens: tokenUsageSchema.describe("Sum over all calls that reported usage"),
  modelCalls: z.array(modelCallSchema),
  modelCost: modelCostSchema.nullable().describe("null where no model was asked"),
  startedAt: z.string(),
  durationMs: z.number().nonnegative(),
});

export const planStatusSchema = z.enum(["valid", "needs_review", "infeasible"]);
export type PlanStatus = z.infer<typeof planStatusSchema>;

/** Everything a reader needs to trust or challenge a specification. */
export const planSchema = z.strictObject({
  version: z.literal("1"),
  status: planStatusSchema,
  brief: normalizedBriefSchema,
  spec: infrastructureSpecSchema.nullable(),
  traits: z.array(traitSchema),
  workload: workloadSchema,
  assumptions: z.array(assumptionSchema),
  cost: costReportSchema.nullable(),
  decisions: decisionsSchema.nullable(),
  findings: z.array(findingSchema),
  checks: z.array(checkSchema),
  repairs: z.array(repairSchema),
  provenance: provenanceSchema,
});
export type Plan = z.infer<typeof planSchema>;
