import { InvariantError } from "../src/errors.ts";
import type { GraphRun } from "../src/projects/generate.ts";
import { progressEventSchema } from "../src/projects/progress.ts";
import type { Plan } from "../src/spec/plan.ts";
import { recursionLimit, runContext } from "./context.ts";
import type { Deps } from "./deps.ts";
import { createGraph } from "./graph.ts";
import { InputState, OutputState } from "./state.ts";

/** Runs the state machine once and hands its custom events on. */
export function createGraphRunner(deps: Deps): (run: GraphRun) => Promise<{ plan: Plan; version: number | null }> {
  const graph = createGraph(deps);
  return async ({ brief, settings, saving, sections, onProgress, signal }) => {
    const context = runContext(settings);
    const named = sections === undefined ? {} : { sections: [...sections] };
    const stream = await graph.stream(InputState.parse({ ...brief, ...saving, ...named }), {
      context: { decider: context.decider, model: context.model, maxRepairRounds: context.maxRepairRounds },
      recursionLimit: recursionLimit(context.maxRepairRounds),
      streamMode: ["custom", "values"],
      callbacks: (await deps.callbacks?.()) ?? [],
      ...(signal === undefined ? {} : { signal }),
    });
    let last: unknown = null;
    for await (const [mode, chunk] of stream) {
      if (mode === "custom") onProgress(progressEventSchema.parse(chunk));
      else last = chunk;
    }
    const output = OutputState.safeParse(last);
    if (!output.success) throw new InvariantError("The graph ended without a plan.", output.error);
    return { plan: output.data.plan, version: output.data.saved?.version ?? null };
  };
}
