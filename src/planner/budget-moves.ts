import { type Enumeration, enumerateOptions } from "../options/enumerate.ts";
import type { Constraint } from "../options/option.ts";
import type { PlanningSubject } from "../options/subject.ts";
import type { Finding } from "../spec/plan.ts";
import { changedSubject } from "./changed-subject.ts";
import { usdText } from "./money-text.ts";
import { searchCheapest } from "./search.ts";

/** How many ways out a reader is shown, and how many are tried: each is a plan of its own. */
const shownMoves = 3;
const triedMoves = 10;
/** Below this a saving is no way out, micro-dollars a month. */
const worthMentioning = 1_000_000;

export interface OverBudget {
  subject: PlanningSubject;
  enumeration: Enumeration;
  /** Expected cost of the plan that is beyond the budget. */
  chosenMicroUsd: number;
}

/**
 * For a plan beyond its budget: the least that meets every requirement, which is the smallest budget that would do, and
 * the requirements whose loss saves most, of the first ten, with what the cheapest plan would then cost.
 */
export function budgetMoves({ subject, enumeration, chosenMicroUsd }: OverBudget): Finding[] {
  const least = searchCheapest(enumeration).best;
  if (least === null) return [];
  const smallest =
    chosenMicroUsd - least.costMicroUsd < worthMentioning
      ? `no plan that meets every requirement costs less than this one: ${usdText(Math.ceil(least.costMicroUsd / 1e6) * 1e6)} a month is the smallest budget that would do`
      : `the smallest budget that would do is ${usdText(Math.ceil(least.costMicroUsd / 1e6) * 1e6)} a month, with the cheapest choice in every section`;
  return [note("budgetConstraints", smallest), ...savingMoves(subject, enumeration, least.costMicroUsd)];
}

function savingMoves(subject: PlanningSubject, enumeration: Enumeration, leastMicroUsd: number): Finding[] {
  return distinct(enumeration.constraints.list)
    .slice(0, triedMoves)
    .flatMap((constraint) => {
      const { relax } = constraint;
      if (relax === null) return [];
      const best = searchCheapest(enumerateOptions(changedSubject(subject, relax))).best;
      const savedMicroUsd = best === null ? 0 : leastMicroUsd - best.costMicroUsd;
      return savedMicroUsd < worthMentioning ? [] : [{ constraint, savedMicroUsd }];
    })
    .sort((first, second) => second.savedMicroUsd - first.savedMicroUsd)
    .slice(0, shownMoves)
    .map(({ constraint, savedMicroUsd }) =>
      note(
        constraint.path,
        `${constraint.relaxation}: saves ${usdText(savedMicroUsd)} a month (the cheapest plan then costs ${usdText(leastMicroUsd - savedMicroUsd)})`,
      ),
    );
}

function distinct(list: readonly Constraint[]): Constraint[] {
  const seen = new Set<string>();
  return list.filter(({ id, relax }) => relax !== null && !seen.has(id) && seen.add(id));
}

function note(path: string, message: string): Finding {
  return {
    ruleId: "budget-moves",
    result: "note",
    severity: "info",
    sections: [],
    path,
    message,
    reference: "requirement of the brief (budgetConstraints)",
    resolvedInRound: null,
  };
}
