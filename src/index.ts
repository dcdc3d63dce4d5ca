/** What a product imports: schemas of the words, the graph, and the use case that runs it. */
export { createGraph } from "../graph/graph.ts";
export { createGraphRunner } from "../graph/run-graph.ts";
export { generateInfrastructure } from "./projects/generate.ts";
export { normalizedBriefSchema } from "./spec/brief.ts";
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
export { type Plan, planSchema } from "./spec/plan.ts";
