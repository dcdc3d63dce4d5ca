import { sharedDeps } from "../src/compose.ts";
import { createGraph } from "./graph.ts";

const deps = sharedDeps();
const callbacks = await deps.callbacks();

/** The graph as LangGraph's server and Studio load it, wired from the environment. */
export const graph = callbacks.length === 0 ? createGraph(deps) : createGraph(deps).withConfig({ callbacks });
