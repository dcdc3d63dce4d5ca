import { bindingOf } from "../options/bind.ts";
import type { AnyOption } from "../options/option.ts";
import type { Elsewhere, Frugal } from "../spec/outlook.ts";
import { mapSections, sectionIds } from "../spec/words.ts";
import { microToDecimal } from "./money-text.ts";
import type { Planning } from "./planning.ts";
import { type PlanOutcome, type SearchResult, searchCheapest } from "./search.ts";
import { hasUnpriced, type Selected, selectedOptions } from "./selected.ts";

/** Below this a difference is no reason to think again, micro-dollars a month. */
const worthMentioning = 1_000_000;

export interface ElsewhereInput {
  planning: Planning;
  chosen: Selected;
  /** Expected cost of the chosen plan. */
  chosenMicroUsd: number;
}

/** What the same brief would cost with its hosting at each provider, cheapest first, and the least of all. */
export function costElsewhere(input: ElsewhereInput): { elsewhere: Elsewhere[]; frugal: Frugal | null } {
  const search = searchCheapest(input.planning.enumeration);
  return { elsewhere: byProvider(search, input), frugal: frugalPlan(search, input) };
}

function byProvider({ byHosting }: SearchResult, { planning, chosen }: ElsewhereInput): Elsewhere[] {
  const { sections } = planning.enumeration;
  const cheapest = new Map<string, { entry: Elsewhere; microUsd: number; scoreMicroUsd: number }>();
  for (const hosting of sections.hosting.options) {
    const outcome = byHosting.get(hosting.id);
    const known = cheapest.get(hosting.provider);
    const selected = outcome === undefined ? null : selectedOptions(sections, outcome.selection);
    if (outcome === undefined || selected === null) continue;
    // The penalty of this search stands for what has no price: a part that looks free is not the cheapest.
    const scoreMicroUsd = outcome.costMicroUsd + outcome.penaltyMicroUsd;
    if (known !== undefined && known.scoreMicroUsd <= scoreMicroUsd) continue;
    const entry = {
      provider: hosting.provider,
      monthlyUsd: microToDecimal(outcome.costMicroUsd),
      hosting: hosting.label,
      isChosen: hosting.provider === chosen.hosting.provider,
      hasUnpriced: hasUnpriced(selected),
    };
    cheapest.set(hosting.provider, { entry, microUsd: outcome.costMicroUsd, scoreMicroUsd });
  }
  return [...cheapest.values()].sort((first, second) => first.microUsd - second.microUsd).map(({ entry }) => entry);
}

function frugalPlan({ best }: SearchResult, input: ElsewhereInput): Frugal | null {
  if (best === null || input.chosenMicroUsd - best.costMicroUsd < worthMentioning) return null;
  const selected = selectedOptions(input.planning.enumeration.sections, best.selection);
  return selected === null ? null : describe(best, selected, input);
}

function describe(best: PlanOutcome, selected: Selected, { chosen, chosenMicroUsd }: ElsewhereInput): Frugal {
  return {
    monthlyUsd: microToDecimal(best.costMicroUsd),
    savesMonthlyUsd: microToDecimal(chosenMicroUsd - best.costMicroUsd),
    hasUnpriced: hasUnpriced(selected),
    options: mapSections((section) => selected.options[section].label),
    givesUp: givesUp(selected, chosen),
  };
}

/** What speaks against the cheaper plan and not against the chosen one: the weightiest first. */
function givesUp(selected: Selected, chosen: Selected): string[] {
  const accepted = new Set(disadvantages(chosen).map(({ reason }) => reason));
  const against = disadvantages(selected)
    .filter(({ reason }) => !accepted.has(reason))
    .sort((first, second) => second.usd - first.usd)
    .map(({ reason }) => reason);
  return [...new Set(against)];
}

function disadvantages({ hosting, options }: Selected) {
  return sectionIds.flatMap((section) => {
    const option: AnyOption = options[section];
    const own = [...option.penalties, ...bindingOf(hosting, option).penalties];
    return own.map(({ reason, usd }) => ({ reason: `${section}: ${reason}`, usd }));
  });
}
