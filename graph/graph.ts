import {
  type CompiledStateGraph,
  END,
  type ExtractStateType,
  type ExtractUpdateType,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { EphemeralValue } from "@langchain/langgraph/channels";
import type { SectionId } from "../src/spec/words.ts";
import { Context } from "./context.ts";
import type { Deps } from "./deps.ts";
import { createBriefNode } from "./nodes/brief.ts";
import { createCachingNode } from "./nodes/caching.ts";
import { createCicdNode } from "./nodes/cicd.ts";
import { createCostNode } from "./nodes/cost.ts";
import { createDatabaseNode } from "./nodes/database.ts";
import { createHostingNode } from "./nodes/hosting.ts";
import { createMonitoringNode } from "./nodes/monitoring.ts";
import { createPersistNode } from "./nodes/persist.ts";
import { createRepairNode } from "./nodes/repair.ts";
import { createSecurityNode } from "./nodes/security.ts";
import { createValidateNode } from "./nodes/validate.ts";
import { createPlanningMemo } from "./planning-memo.ts";
import { afterBrief, afterHosting, afterRepair, afterValidate, followers } from "./routes.ts";
import { InputState, OutputState, State } from "./state.ts";

/** Written out, since what TypeScript infers is longer than a declaration file may be. */
export type InfraspecGraph = CompiledStateGraph<
  ExtractStateType<typeof State>,
  ExtractUpdateType<typeof State, ExtractStateType<typeof State>>,
  typeof START | SectionId | "brief" | "cost" | "validate" | "repair" | "persist",
  typeof InputState,
  typeof OutputState,
  typeof Context
>;

/** The state machine without a checkpointer: a server brings its own. */
export function createGraph(deps: Deps): InfraspecGraph {
  const planningOf = createPlanningMemo(deps.catalog);
  const nodeDeps = { ...deps, planningOf };
  const builder = new StateGraph({ state: State, input: InputState, output: OutputState, context: Context });
  // A thread keeps its channels between runs: what a run leaves out would come from the run before, failed ones as well.
  for (const key of Object.keys(InputState.shape)) builder.channels[key] = new EphemeralValue();
  return (
    builder
      .addNode("brief", createBriefNode(nodeDeps))
      .addNode("hosting", createHostingNode(nodeDeps))
      .addNode("database", createDatabaseNode(nodeDeps))
      .addNode("caching", createCachingNode(nodeDeps))
      .addNode("cicd", createCicdNode(nodeDeps))
      .addNode("monitoring", createMonitoringNode(nodeDeps))
      .addNode("security", createSecurityNode(nodeDeps))
      // Deferred: it runs once after all branches, also when a repair redoes only one of them.
      .addNode("cost", createCostNode(nodeDeps), { defer: true })
      .addNode("validate", createValidateNode(nodeDeps))
      .addNode("repair", createRepairNode(nodeDeps))
      .addNode("persist", createPersistNode(nodeDeps))
      .addEdge(START, "brief")
      .addConditionalEdges("brief", afterBrief, ["hosting", ...followers, "persist"])
      .addConditionalEdges("hosting", (state) => afterHosting(state, planningOf(state)), [...followers, "cost"])
      .addEdge("database", "cost")
      .addEdge("caching", "cost")
      .addEdge("cicd", "cost")
      .addEdge("monitoring", "cost")
      .addEdge("security", "cost")
      .addEdge("cost", "validate")
      .addConditionalEdges("validate", (state) => afterValidate(state, planningOf), ["repair", "persist"])
      .addConditionalEdges("repair", afterRepair, ["hosting", ...followers])
      .addEdge("persist", END)
      .compile({ name: "infraspec" })
  );
}
