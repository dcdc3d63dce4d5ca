import type { Context } from "hono";
import { createGraphRunner } from "../../graph/run-graph.ts";
import { type GenerateContext, type GenerateInput, generateInfrastructure } from "../projects/generate.ts";
import { actorId } from "./authenticate.ts";
import type { ApiDeps, ApiEnv } from "./deps.ts";
import type { LiveRun, LiveRuns } from "./live-runs.ts";
import { problemOf } from "./problem.ts";
import { loggable } from "./request-log.ts";
import { generationBody } from "./run-result.ts";

/** The use case for one caller: whatever the graph saves goes through the caller's own store. */
export function generationContext({ graph }: Pick<ApiDeps, "graph">, c: Context<ApiEnv>): GenerateContext {
  const openStore = async () => c.get("store");
  return { runGraph: createGraphRunner({ ...graph, openStore }), deciderFor: graph.deciderFor, openStore };
}

interface Starting {
  deps: ApiDeps;
  runs: LiveRuns;
  input: GenerateInput;
  /** The run is opened, but the graph begins only then. */
  ready?: Promise<void>;
}

/** Begins a generation that goes on whether or not its caller stays. Throws what keeps it from beginning. */
export async function startGeneration(c: Context<ApiEnv>, { deps, runs, input, ready }: Starting): Promise<LiveRun> {
  const context = generationContext(deps, c);
  const runGraph: GenerateContext["runGraph"] = async (run) => {
    await ready;
    return await context.runGraph(run);
  };
  const ctx = { ...context, runGraph };
  const requestId = c.get("requestId");
  const log = c.get("log");
  return await runs.start({
    userId: actorId(c.get("actor")),
    generate: (hooks) => generateInfrastructure({ ctx, input: { ...input, ...hooks } }),
    lastEvent: (outcome) => {
      if (outcome.kind === "finished") return { event: "values", data: generationBody(outcome.result) };
      const { problem } = problemOf(outcome.error, requestId);
      if (problem.status >= 500)
        log.warn({ ...loggable(outcome.error, log.isLevelEnabled("debug")), status: problem.status }, "run failed");
      return { event: "error", data: problem };
    },
  });
}
