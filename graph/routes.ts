import { misfit } from "../src/options/bind.ts";
import { deploymentStrategies } from "../src/options/free-fields.ts";
import type { AnyOption, Option } from "../src/options/option.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { sectionIds } from "../src/spec/words.ts";
import { mendableFailures } from "./failing.ts";
import { chosenHosting, decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

/** The five sections that follow hosting. */
export const followers = [
  "database",
  "caching",
  "cicd",
  "monitoring",
  "security",
] as const satisfies readonly (typeof sectionIds)[number][];
type Follower = (typeof followers)[number];

/** An infeasible brief has nothing to decide; with hosting kept, the sections to decide anew are next. */
export function afterBrief(state: GraphState): "hosting" | "persist" | Follower[] {
  if (state.jointSelection === null) return "persist";
  const { regeneration } = state;
  if (regeneration === null || regeneration === undefined || regeneration.sections.includes("hosting"))
    return "hosting";
  return followers.filter((section) => regeneration.sections.includes(section));
}

/**
 * First pass: all five. In repair: those to redo, those without a decision, and those whose option does not work with
 * the new hosting; when none is left, straight to the bill.
 */
export function afterHosting(state: GraphState, planning: Planning): Follower[] | "cost" {
  const hosting = chosenHosting(state, planning);
  if (hosting === null) return "cost";
  const ids = decisionIds(state);
  const stands = (section: Follower): boolean => {
    const options: readonly AnyOption[] = planning.enumeration.sections[section].options;
    const option = options.find(({ id }) => id === ids[section]);
    const isStale = section === "cicd" && !releasesOn(hosting, state);
    return (
      option !== undefined &&
      misfit(hosting, option) === undefined &&
      !isStale &&
      !(state.sectionsToRedo ?? []).includes(section)
    );
  };
  const due = followers.filter((section) => !stands(section));
  return due.length === 0 ? "cost" : due;
}

/** Whether the decided way to release is one of this hosting's. */
function releasesOn({ details }: Option<"hosting">, { cicdDecision }: GraphState): boolean {
  const strategy = cicdDecision?.details.deploymentStrategy;
  return strategy === undefined || deploymentStrategies(details).includes(strategy);
}

/**
 * Repair while a failure can be mended and rounds are left: the decider's rounds, then one of the planner. A plan of
 * the planner itself is not repaired: it would decide the same again.
 */
export function afterValidate(state: GraphState, planningOf: (state: GraphState) => Planning): "repair" | "persist" {
  if (state.deciderId === "planner" || state.plannerRedoes === true) return "persist";
  return mendableFailures(state, planningOf).length > 0 ? "repair" : "persist";
}

/** Hosting first when it is to be redone: the others depend on it. */
export function afterRepair(state: GraphState): "hosting" | Follower[] {
  const due = state.sectionsToRedo ?? [];
  return due.includes("hosting") ? "hosting" : followers.filter((section) => due.includes(section));
}
