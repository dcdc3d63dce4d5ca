import { sectionIds } from "../src/spec/words.ts";
import type { GraphState } from "./state.ts";

/** What the six decisions say, as text that compares; null as long as one is missing. */
export function answerSignature(state: GraphState): string | null {
  const decisions = sectionIds.map((section) => state[`${section}Decision`]);
  if (decisions.some((decision) => decision === null || decision === undefined)) return null;
  return JSON.stringify(decisions.map((decision) => [decision?.optionId, decision?.details]));
}
