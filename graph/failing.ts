import { bindingOf } from "../src/options/bind.ts";
import type { AnyOption } from "../src/options/option.ts";
import { findOption } from "../src/planner/decision.ts";
import type { Planning } from "../src/planner/planning.ts";
import { type Selection, searchPlans } from "../src/planner/search.ts";
import type { Finding } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import { planningBesideKept } from "./kept-planning.ts";
import { keptSections } from "./regenerate.ts";
import { chosenHosting, decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

/** A failed rule, and the sections to decide again so that it can be mended. */
export interface Failure {
  ruleId: Finding["ruleId"];
  sections: readonly SectionId[];
}

/**
 * Failures of severity error that deciding sections again can mend, with those of their sections that this run decides.
 * The options are made only where money decides.
 */
export function mendableFailures(state: GraphState, planningOf: (state: GraphState) => Planning): Failure[] {
  const kept = keptSections(state);
  return (state.findings ?? [])
    .filter(
      ({ result, severity, resolvedInRound }) => result === "fail" && severity === "error" && resolvedInRound === null,
    )
    .map(({ ruleId, sections }) =>
      ruleId === "budget-exceeded"
        ? { ruleId, sections: sectionsOverBudget(state, planningBesideKept(state, planningOf(state))) }
        : { ruleId, sections },
    )
    .map(({ ruleId, sections }) => ({ ruleId, sections: sections.filter((section) => !kept.includes(section)) }))
    .filter(({ sections }) => sections.length > 0);
}

export function sectionsOf(failures: readonly Failure[]): SectionId[] {
  return sectionIds.filter((section) => failures.some(({ sections }) => sections.includes(section)));
}

/**
 * The dearest choices, as few as will do: with the others as they are, a plan within the budget exists. Empty where none
 * exists at all: then the plan is kept, and the finding says what it costs.
 */
function sectionsOverBudget(state: GraphState, planning: Planning): SectionId[] {
  const { best } = planning.search;
  if (best === null || best.overBudgetMicroUsd > 0) return [];
  const ids = decisionIds(state);
  const cost = (section: SectionId): number => costBeside(state, planning, { section, optionId: ids[section] });
  const planned = (section: SectionId): number =>
    costBeside(state, planning, { section, optionId: best.selection[section] });
  const dearest = sectionIds
    .map((section) => ({ section, excess: cost(section) - planned(section) }))
    .filter(({ excess }) => excess > 0)
    .sort((first, second) => second.excess - first.excess)
    .map(({ section }) => section);
  for (let count = 1; count <= dearest.length; count += 1) {
    const redone = dearest.slice(0, count);
    const fixed: Partial<Selection> = Object.fromEntries(
      Object.entries(ids).filter(([section]) => !redone.some((other) => other === section)),
    );
    if (searchPlans(planning.enumeration, fixed).best?.overBudgetMicroUsd === 0) return redone;
  }
  return [...sectionIds];
}

/** What an option costs beside the hosting that is chosen now, micro-dollars a month. */
function costBeside(
  state: GraphState,
  planning: Planning,
  { section, optionId }: { section: SectionId; optionId: string | undefined },
): number {
  const hosting = chosenHosting(state, planning);
  const option: AnyOption | undefined =
    optionId === undefined ? undefined : findOption(planning.enumeration.sections, section, optionId);
  if (option === undefined || hosting === null) return 0;
  return option.monthlyMicroUsd + bindingOf(hosting, option).microUsd;
}
