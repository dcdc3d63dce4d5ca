import { composeDeps } from "../src/compose.ts";
import { readEnv } from "../src/env.ts";
import { createGraph } from "./graph.ts";

/** The graph as LangGraph's server and Studio load it, wired from the environment. */
export const graph = createGraph(composeDeps(readEnv()));
