import { bindingOf, misfit } from "../options/bind.ts";
import type { AnyOption, Option, OptionsBySection } from "../options/option.ts";
import { microPerUsd } from "../options/price-option.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { bound, type Choice, choiceOf, feeIncrease, larger, leastOf, undominated } from "./choice.ts";

/** Option ids by section. */
export type Selection = Readonly<Record<SectionId, string>>;

/** The best plan on one hosting option. Order: least over budget, then cost plus penalties. */
export interface PlanOutcome {
  selection: Selection;
  costMicroUsd: number;
  penaltyMicroUsd: number;
  overBudgetMicroUsd: number;
}

/** What is searched: options by section, and the brief for its budget. */
export interface SearchInput {
  sections: OptionsBySection;
  context: { brief: Pick<NormalizedBrief, "budgetConstraints"> };
}

export interface SearchResult {
  best: PlanOutcome | null;
  /** The best plan for each hosting option on which a plan exists at all. */
  byHosting: ReadonlyMap<string, PlanOutcome>;
}

const otherSections = sectionIds.filter((section) => section !== "hosting");

/**
 * Exact search: for every hosting option the best completion, by depth-first search with bounds; then the best of all.
 * Sections meet only in what the search knows of: the hosting they must work with, shared fees, and log-in that stands
 * beside one database. `fixed` holds sections to an option; the budget comes from the brief.
 */
export function searchPlans(enumeration: SearchInput, fixed: Partial<Selection> = {}): SearchResult {
  return search(enumeration, fixed, "recommended");
}

/**
 * The same by money alone: no budget, and no penalty but the one for what has no published price, which would otherwise
 * count as free.
 */
export function searchCheapest(enumeration: SearchInput): SearchResult {
  return search(enumeration, {}, "cheapest");
}

type Objective = "recommended" | "cheapest";

function search(enumeration: SearchInput, fixed: Partial<Selection>, objective: Objective): SearchResult {
  const budget = objective === "cheapest" ? undefined : enumeration.context.brief.budgetConstraints;
  const budgetMicroUsd = budget === undefined ? null : Math.round(Number(budget.maxMonthlyUsd) * microPerUsd);
  const byHosting = new Map<string, PlanOutcome>();
  let best: PlanOutcome | null = null;
  for (const hosting of enumeration.sections.hosting.options) {
    if (fixed.hosting !== undefined && fixed.hosting !== hosting.id) continue;
    const outcome = bestOn(enumeration, hosting, { fixed, budgetMicroUsd, objective });
    if (outcome === null) continue;
    byHosting.set(hosting.id, outcome);
    if (best === null || isBetter(outcome, best)) best = outcome;
  }
  return { best, byHosting };
}

interface Limits {
  fixed: Partial<Selection>;
  budgetMicroUsd: number | null;
  objective: Objective;
}

function bestOn(
  enumeration: SearchInput,
  hosting: Option<"hosting">,
  { fixed, budgetMicroUsd, objective }: Limits,
): PlanOutcome | null {
  const lists = otherSections.map((section) => choicesFor(enumeration, hosting, { section, fixed, objective }));
  if (lists.some((list) => list.length === 0)) return null;
  return new Completion(weighed(choiceOf(hosting), objective), lists, budgetMicroUsd).run();
}

function weighed(choice: Choice, objective: Objective): Choice {
  return objective === "recommended" ? choice : { ...choice, penaltyMicroUsd: choice.option.unpricedMicroUsd };
}

function choicesFor(
  enumeration: SearchInput,
  hosting: Option<"hosting">,
  { section, fixed, objective }: Pick<Limits, "fixed" | "objective"> & { section: SectionId },
): Choice[] {
  const options: readonly AnyOption[] = enumeration.sections[section].options;
  const wanted = fixed[section];
  const usable = options.filter(
    (option) => (wanted === undefined || option.id === wanted) && misfit(hosting, option) === undefined,
  );
  return undominated(usable.map((option) => weighed(bound(choiceOf(option), bindingOf(hosting, option)), objective)));
}

/** Depth-first search over the sections beside one hosting, pruned by what the rest costs at least. */
class Completion {
  readonly #hosting: Choice;
  readonly #lists: readonly (readonly Choice[])[];
  readonly #budget: number | null;
  readonly #leastCost: number[];
  readonly #leastScore: number[];
  readonly #picked: Choice[] = [];
  #best: PlanOutcome | null = null;

  constructor(hosting: Choice, lists: readonly (readonly Choice[])[], budgetMicroUsd: number | null) {
    this.#hosting = hosting;
    this.#lists = lists;
    this.#budget = budgetMicroUsd;
    this.#leastCost = suffixSums(lists.map((list) => Math.min(...list.map(leastOf))));
    this.#leastScore = suffixSums(
      lists.map((list) => Math.min(...list.map((choice) => leastOf(choice) + choice.penaltyMicroUsd))),
    );
  }

  run(): PlanOutcome | null {
    const fees = this.#hosting.fees;
    const cost = this.#hosting.ownMicroUsd + [...fees.values()].reduce((total, fee) => total + fee, 0);
    this.#descend(0, { cost, penalty: this.#hosting.penaltyMicroUsd, paid: fees });
    return this.#best;
  }

  #descend(depth: number, state: { cost: number; penalty: number; paid: ReadonlyMap<string, number> }): void {
    if (this.#isHopeless(depth, state)) return;
    const list = this.#lists[depth];
    if (list === undefined) {
      this.#record(state);
      return;
    }
    for (const choice of list) {
      if (!this.#isBesideItsDatabase(choice)) continue;
      this.#picked.push(choice);
      this.#descend(depth + 1, {
        cost: state.cost + choice.ownMicroUsd + feeIncrease(choice, state.paid),
        penalty: state.penalty + choice.penaltyMicroUsd,
        paid: choice.fees.size === 0 ? state.paid : paidWith(state.paid, choice.fees),
      });
      this.#picked.pop();
    }
  }

  #isBesideItsDatabase({ option }: Choice): boolean {
    const wanted = option.fit.besideDatabase;
    return (
      wanted === null ||
      this.#picked.some((picked) => picked.option.section === "database" && picked.option.serviceId === wanted)
    );
  }

  #isHopeless(depth: number, state: { cost: number; penalty: number }): boolean {
    if (this.#best === null) return false;
    const cost = state.cost + (this.#leastCost[depth] ?? 0);
    const score = state.cost + state.penalty + (this.#leastScore[depth] ?? 0);
    const over = this.#over(cost);
    if (over !== this.#best.overBudgetMicroUsd) return over > this.#best.overBudgetMicroUsd;
    return score >= this.#best.costMicroUsd + this.#best.penaltyMicroUsd;
  }

  #over(cost: number): number {
    return this.#budget === null ? 0 : Math.max(0, cost - this.#budget);
  }

  #record({ cost, penalty }: { cost: number; penalty: number }): void {
    const id = (section: SectionId): string =>
      this.#picked.find(({ option }) => option.section === section)?.option.id ?? "";
    const outcome: PlanOutcome = {
      selection: {
        hosting: this.#hosting.option.id,
        database: id("database"),
        caching: id("caching"),
        cicd: id("cicd"),
        monitoring: id("monitoring"),
        security: id("security"),
      },
      costMicroUsd: cost,
      penaltyMicroUsd: penalty,
      overBudgetMicroUsd: this.#over(cost),
    };
    if (this.#best === null || isBetter(outcome, this.#best)) this.#best = outcome;
  }
}

function isBetter(first: PlanOutcome, second: PlanOutcome): boolean {
  if (first.overBudgetMicroUsd !== second.overBudgetMicroUsd)
    return first.overBudgetMicroUsd < second.overBudgetMicroUsd;
  return first.costMicroUsd + first.penaltyMicroUsd < second.costMicroUsd + second.penaltyMicroUsd;
}

function paidWith(paid: ReadonlyMap<string, number>, fees: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(paid);
  for (const [key, amount] of fees) all.set(key, larger(all.get(key), amount));
  return all;
}

/** result[i] = values[i] + values[i + 1] + … ; one longer than the values, ending in 0. */
function suffixSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of [...values].reverse()) sums.unshift(value + (sums[0] ?? 0));
  return sums;
}
