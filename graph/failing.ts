import type { Finding } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import type { GraphState } from "./state.ts";

/** Rules whose failure no other choice of the same section mends: they are reported, not repaired. */
const notMendable: readonly string[] = ["budget-exceeded"];

/** Failures of severity error that redoing a section can mend. */
export function mendable({ findings }: GraphState): Finding[] {
  return (findings ?? []).filter(
    ({ result, severity, resolvedInRound, ruleId }) =>
      result === "fail" && severity === "error" && resolvedInRound === null && !notMendable.includes(ruleId),
  );
}

export function failingSections(state: GraphState): SectionId[] {
  const failing = new Set(mendable(state).flatMap(({ sections }) => sections));
  return sectionIds.filter((section) => failing.has(section));
}
