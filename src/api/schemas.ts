import { z } from "@hono/zod-openapi";
import { priceReportSchema } from "../spec/bill.ts";
import { briefInputFields } from "../spec/brief-schema.ts";
import { infrastructureSpecSchema } from "../spec/infrastructure-spec.ts";
import { checkSchema, findingSchema, planSchema, planStatusSchema } from "../spec/plan.ts";
import { sectionIds } from "../spec/words.ts";
import { problemSchema } from "./problem.ts";

/** Any JSON. `z.json()` holds itself, which the document's generator cannot follow. */
export const anyJson = z
  .custom<z.core.util.JSONType>((value) => value !== undefined)
  .openapi({ type: ["object", "array", "string", "number", "boolean", "null"] });

/** The words of the API, under the names that its document gives them. */
export const specSchema = infrastructureSpecSchema.meta({ id: "InfrastructureSpec" });
export const planDocumentSchema = planSchema.meta({ id: "Plan" });
export const priceDocumentSchema = priceReportSchema.meta({ id: "PriceReport" });

const { projectName, projectDescription, techStack, ...requirements } = briefInputFields;

const deciderField = {
  decider: z
    .enum(["planner", "model"])
    .optional()
    .meta({ description: "Who decides; without it what the server is set up for", example: "planner" }),
};

/** Loose, so that `parseBrief` can name an unknown key and the one that was meant. */
export const briefBodySchema = z.looseObject({ ...briefInputFields, ...deciderField }).meta({
  id: "Brief",
  example: {
    projectName: "Acme Shop",
    projectDescription: "An online shop for garden tools with card payments",
    techStack: ["Next.js", "PostgreSQL"],
    scaleRequirements: { expectedUsers: "10k" },
    budgetConstraints: "< $500/month",
  },
});

export const generationRequestSchema = z
  .looseObject({
    ...requirements,
    ...deciderField,
    sections: z
      .array(z.string())
      .optional()
      .meta({
        description: `Regenerate only these and keep the rest, also of what was asked before: ${sectionIds.join(", ")}`,
      }),
  })
  .meta({
    id: "GenerationRequest",
    example: {
      scaleRequirements: { expectedUsers: "10k", dataVolumeGb: 20 },
      complianceRequirements: ["GDPR"],
      budgetConstraints: "< $500/month",
      decider: "planner",
    },
  });

export const newProjectSchema = z
  .strictObject({
    name: projectName,
    description: projectDescription,
    techStack: techStack.describe("As in a brief"),
  })
  .meta({
    id: "NewProject",
    example: {
      name: "Acme Shop",
      description: "An online shop for garden tools with card payments",
      techStack: ["Next.js", "PostgreSQL"],
    },
  });

export const generationSchema = z
  .strictObject({
    projectId: z.uuid(),
    runId: z.uuid(),
    infrastructureSpec: specSchema.nullable(),
    generated: z.boolean().describe("false where no plan can meet the brief: then the plan says why"),
    version: z.int().nullable().describe("null where the current specification did not change"),
    plan: planDocumentSchema,
  })
  .meta({ id: "Generation" });

export const infrastructureSchema = z
  .strictObject({
    projectId: z.uuid(),
    infrastructureSpec: specSchema.nullable(),
    hasSpecification: z.boolean(),
    version: z.int().describe("0 before the first"),
    updatedAt: z.string(),
    plan: planDocumentSchema.nullable().describe("null before the first, and where another release has saved it"),
  })
  .meta({ id: "Infrastructure" });

export const projectSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    techStack: anyJson.openapi({ description: "As it was given" }),
    createdAt: z.string(),
  })
  .meta({ id: "Project" });

export const runSummarySchema = z
  .strictObject({
    id: z.uuid(),
    projectId: z.uuid(),
    status: z.enum(["running", "succeeded", "infeasible", "failed"]),
    decider: z.enum(["planner", "model"]),
    model: z.string().nullable(),
    error: z.string().nullable(),
    version: z.int().nullable(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: "RunSummary" });

export const acceptedSchema = z
  .strictObject({ projectId: z.uuid(), runId: z.uuid(), status: z.literal("running") })
  .meta({ id: "AcceptedRun" });

export const versionSchema = z
  .strictObject({
    projectId: z.uuid(),
    version: z.int(),
    runId: z.uuid(),
    restoredFrom: z.int().nullable(),
    decider: z.enum(["planner", "model"]),
    model: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: "Version" });

export const checkResultSchema = z
  .strictObject({ status: planStatusSchema, findings: z.array(findingSchema), checks: z.array(checkSchema) })
  .meta({ id: "CheckResult" });

/** Of a list: where its next page begins. */
export const nextPage = z.string().nullable().describe("`after` of the next page");

/** Ids are compared as texts, and a caller may write them in capitals. */
const idParam = z.uuid({ error: "must be an id such as 3f0c9a52-5c0e-4b8e-9a53-0d6a4f2f8c11" }).toLowerCase();

export const projectParams = z.object({
  id: idParam.openapi({ param: { name: "id", in: "path" }, description: "Id of the project" }),
});
export const runParams = projectParams.extend({
  runId: idParam.openapi({ param: { name: "runId", in: "path" }, description: "Id of the run" }),
});

const mostRows = 100;
/** A whole number as a path or query writes it. */
export function wholeNumber(most: number) {
  const error = `must be a whole number from 1 to ${most}, once`;
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(most, { error });
}

export const limitQuery = wholeNumber(mostRows).default(20).openapi({ description: "Rows a page" });
export const pageQuery = z.object({
  limit: limitQuery,
  after: z.string({ error: "must be given once" }).optional().openapi({ description: "`next` of the page before" }),
});

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

const problemTexts = {
  400: "The body is no JSON",
  401: "No valid access token",
  403: "Not allowed",
  404: "No such project, run or version that you may see",
  409: "A run of the project goes on, or it has changed meanwhile",
  413: "The body is too large",
  415: "The body is not application/json",
  421: "Asked under another name than this machine's",
  422: "The input is wrong; `errors` points to each field",
  429: "Too many requests or runs; see Retry-After",
  500: "A fault of this program",
  502: "The model cannot be reached",
  503: "The database cannot be reached",
  504: "The run took too long",
  507: "The disk is full",
} as const;
/** What any call may be refused with; the document says which route answers which. */
export type ProblemStatus = keyof typeof problemTexts;

/** What any route may answer, and what one with a body may. */
const always = [401, 403, 421, 429, 500, 503] as const;
export const withBody = [400, 413, 415, 422, 409, 507] as const;

/** Responses for problems by status: those that every route may have, and those named. */
export function problems(...statuses: readonly ProblemStatus[]) {
  const content = { "application/problem+json": { schema: problemSchema } };
  return Object.fromEntries(
    [...always, ...statuses].map((status) => [status, { description: problemTexts[status], content }]),
  );
}
