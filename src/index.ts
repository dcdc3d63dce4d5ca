/** What a product imports. Importing opens nothing and reads no environment. */

/** The state machine, and the way to run it once. */
export type { Deps } from "../graph/deps.ts";
export { createGraph, type InfraspecGraph } from "../graph/graph.ts";
export { createGraphRunner } from "../graph/run-graph.ts";
/** The HTTP API: mounted by `app.fetch`, called by a typed client. */
export { type ClientOptions, createInfraspecClient, type InfraspecClient } from "./api/client.ts";
export { type Api, createApi } from "./api/create-api.ts";
export { type ApiDeps, defaultLimits, type Limits } from "./api/deps.ts";
export { type ApiOptions, apiFromEnv } from "./api/main.ts";
/** What the graph needs, from the environment. */
export { type ComposedDeps, composeDeps } from "./compose.ts";
export { type Env, readEnv } from "./env.ts";
export { AppError, BadInputError, type ErrorCode, type ErrorDetail } from "./errors.ts";
/** The use case that runs the graph, with progress and a record of the run. */
export { type GenerateInput, type GenerateResult, generateInfrastructure } from "./projects/generate.ts";
export { type ProgressEvent, progressEventSchema } from "./projects/progress.ts";
/** Words and schemas: what goes in, what comes out. */
export { type NormalizedBrief, normalizedBriefSchema } from "./spec/brief.ts";
export {
  cachingSpecSchema,
  cicdSpecSchema,
  databaseSpecSchema,
  hostingSpecSchema,
  type InfrastructureSpec,
  infrastructureSpecSchema,
  monitoringSpecSchema,
  securitySpecSchema,
} from "./spec/infrastructure-spec.ts";
export { parseBrief } from "./spec/parse-brief.ts";
export { type Plan, planSchema } from "./spec/plan.ts";
