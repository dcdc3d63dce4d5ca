import type { GraphNode } from "@langchain/langgraph";
import { z } from "zod";
import type { Planning } from "../../src/planner/planning.ts";
import { type ProgressEvent, progressEventSchema } from "../../src/projects/progress.ts";
import type { RunContext } from "../context.ts";
import type { Deps } from "../deps.ts";
import type { GraphState, State } from "../state.ts";

/** A node of this graph: typed, so that a misspelt channel does not compile. */
export type Node = GraphNode<typeof State, RunContext>;

/** What a node needs of LangGraph's runtime. */
export interface NodeRuntime {
  context?: unknown;
  signal?: AbortSignal | undefined;
  writer?: ((chunk: unknown) => void) | undefined;
  /** Of the server that runs the graph, where one does. */
  serverInfo?: { user?: unknown } | undefined;
}

const serverUserSchema = z.object({ identity: z.string() });

/** Id of the user whom the server has authenticated; undefined where the graph runs in our own process. */
export function serverUser({ serverInfo }: Pick<NodeRuntime, "serverInfo">): string | undefined {
  return serverInfo?.user === undefined ? undefined : serverUserSchema.parse(serverInfo.user).identity;
}

/** What every node is made from. */
export interface NodeDeps extends Deps {
  planningOf(state: GraphState): Planning;
}

/** Sends a progress event to whoever streams the run (`streamMode: "custom"`). */
export function report(writer: ((chunk: unknown) => void) | undefined, event: ProgressEvent): void {
  writer?.(progressEventSchema.parse(event));
}
