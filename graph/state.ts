import { withLangGraph } from "@langchain/langgraph/zod";
import { z } from "zod";
import { assumptionSchema, normalizedBriefSchema } from "../src/spec/brief.ts";
import { graphInputSchema } from "../src/spec/brief-schema.ts";
import { infrastructureSpecSchema } from "../src/spec/infrastructure-spec.ts";
import { modelCallSchema } from "../src/spec/model-call.ts";
import {
  checkSchema,
  costReportSchema,
  decisionSchemas,
  decisionsSchema,
  findingSchema,
  planSchema,
  repairSchema,
} from "../src/spec/plan.ts";
import { traitSchema } from "../src/spec/traits.ts";
import { decimalStringSchema, sectionIdSchema } from "../src/spec/words.ts";
import { workloadSchema } from "../src/spec/workload.ts";

/** Why a section has no decision in this round: a value, so that the run goes on and repair can mend it. */
const failuresSchema = z.record(z.string(), z.string().nullable());
type Failures = z.infer<typeof failuresSchema>;

/** Parallel sections each report their own failure (null = none): later reports win, other sections stay. */
export function mergeFailures(known: Failures, reported: Failures): Failures {
  return { ...known, ...reported };
}

/** Calls to the model in the order in which they came in; the first node of a run begins a new list. */
const callsSchema = z.array(modelCallSchema);
export function appendCalls(
  known: z.infer<typeof callsSchema>,
  reported: z.infer<typeof callsSchema>,
): z.infer<typeof callsSchema> {
  return [...known, ...reported];
}

/** What of an answer was left out, by section; each round reports anew. */
const notesSchema = z.record(z.string(), z.array(z.string()));
type Notes = z.infer<typeof notesSchema>;
export function mergeNotes(known: Notes, reported: Notes): Notes {
  return { ...known, ...reported };
}

const savedSchema = z.strictObject({ projectId: z.string(), runId: z.string(), version: z.int().nullable() });
const selectionSchema = z.strictObject({
  hosting: z.string(),
  database: z.string(),
  caching: z.string(),
  cicd: z.string(),
  monitoring: z.string(),
  security: z.string(),
});

const regenerationSchema = z.strictObject({
  sections: z.array(sectionIdSchema),
  fromVersion: z.int(),
  before: decisionsSchema,
  /** Expected cost of each section before, USD a month. */
  monthlyUsd: z.record(sectionIdSchema, decimalStringSchema),
});

/** What goes in: the brief's fields at top level, and where to save. */
export const InputState = graphInputSchema;

/** What comes out. */
export const OutputState = z.object({ plan: planSchema, saved: savedSchema.nullable() });

/** Channels of the graph. Names are nouns that differ from node ids, which LangGraph asks for. */
export const State = z.object({
  /** What goes in is there for the first node alone (see graph.ts), which hands on what later ones need. */
  ...InputState.shape,
  /** Where this run saves; null where it does not. `runId` is of a run that was opened before. */
  destination: z.strictObject({ projectId: z.string(), runId: z.string().optional() }).nullable().optional(),
  startedAtMs: z.number().optional(),
  /** Who decides in this run, and how many repair rounds it has. */
  deciderId: z.enum(["planner", "model"]).optional(),
  modelName: z.string().nullable().optional(),
  repairLimit: z.int().optional(),
  promptVersions: z.record(z.string(), z.string()).optional(),
  normalizedBrief: normalizedBriefSchema.optional(),
  assumptions: z.array(assumptionSchema).optional(),
  traitList: z.array(traitSchema).optional(),
  workloadSizes: workloadSchema.optional(),
  /** How the brief was read: by the model, or by keywords and why. `dropped`: what the model said and the brief does not. */
  briefReading: z
    .strictObject({
      by: z.enum(["keywords", "model"]),
      fallbackReason: z.string().nullable(),
      dropped: z.array(z.string()),
    })
    .optional(),
  modelCalls: withLangGraph(callsSchema, {
    reducer: { schema: callsSchema, fn: appendCalls },
    default: () => [],
  }),
  /** The planner's joint plan, as option ids; null when no plan exists. */
  jointSelection: selectionSchema.nullable().optional(),
  optionCounts: z.record(z.string(), z.strictObject({ offered: z.int(), excluded: z.int() })).optional(),
  hostingDecision: decisionSchemas.hosting.nullable().optional(),
  databaseDecision: decisionSchemas.database.nullable().optional(),
  cachingDecision: decisionSchemas.caching.nullable().optional(),
  cicdDecision: decisionSchemas.cicd.nullable().optional(),
  monitoringDecision: decisionSchemas.monitoring.nullable().optional(),
  securityDecision: decisionSchemas.security.nullable().optional(),
  sectionFailures: withLangGraph(failuresSchema, {
    reducer: { schema: failuresSchema, fn: mergeFailures },
    default: () => ({}),
  }),
  answerNotes: withLangGraph(notesSchema, {
    reducer: { schema: notesSchema, fn: mergeNotes },
    default: () => ({}),
  }),
  /** Sections that alone are decided anew, and what the saved plan says; null where all are decided. */
  regeneration: regenerationSchema.nullable().optional(),
  specification: infrastructureSpecSchema.nullable().optional(),
  costReport: costReportSchema.nullable().optional(),
  findings: z.array(findingSchema).optional(),
  checks: z.array(checkSchema).optional(),
  /** Repairs so far; its length is the round. */
  repairs: z.array(repairSchema).optional(),
  /** Sections to redo in the running round, and whether the planner redoes them. */
  sectionsToRedo: z.array(sectionIdSchema).optional(),
  plannerRedoes: z.boolean().optional(),
  /** Plans that were found wanting in this run, as they compare; one that comes back would come back again. */
  pastAnswers: z.array(z.string()).optional(),
  /** What stood before the running round, to be put back where the round makes things worse. */
  beforeRepair: z
    .strictObject({ decisions: decisionsSchema, findings: z.array(findingSchema) })
    .nullable()
    .optional(),
  plan: planSchema.optional(),
  saved: savedSchema.nullable().optional(),
});
export type GraphState = z.infer<typeof State>;
