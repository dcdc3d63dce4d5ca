import type { ModelCall, ModelTask } from "../../src/spec/model-call.ts";
import { sectionIds } from "../../src/spec/words.ts";
import type { ModelSpeed } from "../../test/model-server/deliver.ts";

/**
 * The time that a run would take if nothing but the model took any: brief, then hosting, then the slowest of the five
 * sections; in each round of repair the latter two again. Calls of the same task come one after the other.
 */
export function criticalPathMs(calls: readonly ModelCall[], speed: ModelSpeed): number {
  const taskMs = (task: ModelTask, round: number): number =>
    calls
      .filter((call) => call.task === task && call.round === round)
      .reduce((total, { tokens }) => total + callMs(tokens?.outputTokens ?? 0, speed), 0);
  const followers = sectionIds.filter((section) => section !== "hosting");
  return [...new Set(calls.map(({ round }) => round))].reduce((total, round) => {
    const slowest = Math.max(...followers.map((section) => taskMs(section, round)));
    return total + taskMs("brief", round) + taskMs("hosting", round) + slowest;
  }, 0);
}

export function callMs(outputTokens: number, { firstTokenMs, tokensPerSecond }: ModelSpeed): number {
  return firstTokenMs + (outputTokens / tokensPerSecond) * 1000;
}
