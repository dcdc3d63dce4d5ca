import { createModelDecider } from "../../graph/decider/model-decider.ts";
import { createGraphRunner } from "../../graph/run-graph.ts";
import { createCatalog } from "../../src/catalog/catalog.ts";
import { createModelClient } from "../../src/models/model-client.ts";
import type { ModelSettings } from "../../src/models/settings.ts";
import type { Decider } from "../../src/planner/decider.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import type { Plan } from "../../src/spec/plan.ts";

export const modelName = "gpt-4o";
export const catalog = createCatalog();

export function settingsFor(baseUrl: string, apiKey = "none"): ModelSettings {
  return { provider: "openai", model: modelName, apiKey, baseUrl };
}

export type RunBrief = (brief: NormalizedBrief) => Promise<Plan>;

/** Runs the whole graph with one decider, as a server would: graph and client live as long as the process. */
export function planWith(decider: Decider): RunBrief {
  const run = createGraphRunner({ catalog, deciderFor: () => decider, openStore: null, now: () => Date.now() });
  return async (brief) => {
    const { plan } = await run({ brief, settings: {}, saving: null, onProgress: () => {}, signal: undefined });
    return plan;
  };
}

export function modelDecider(baseUrl: string): Decider {
  return createModelDecider(createModelClient(settingsFor(baseUrl)));
}

export interface Timed<Value> {
  value: Value;
  wallMs: number;
}

export async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
  const startedMs = performance.now();
  const value = await work();
  return { value, wallMs: performance.now() - startedMs };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
