import { bindingOf, misfit } from "../options/bind.ts";
import type { Enumeration } from "../options/enumerate.ts";
import type { AnyOption, Option, Penalty } from "../options/option.ts";
import type { SectionId } from "../spec/words.ts";
import type { SearchResult } from "./search.ts";

/** An option as it stands beside a hosting: with the bytes and the distance between the two. */
export interface Standing {
  option: AnyOption;
  costMicroUsd: number;
  penaltyMicroUsd: number;
  penalties: readonly Penalty[];
}

export interface StandingInput {
  enumeration: Enumeration;
  section: SectionId;
  /** The hosting chosen; for the hosting section itself it is not looked at. */
  hosting: Option<"hosting"> | null;
  search: SearchResult;
}

/** Options of a section that can be used, best first: beside the hosting, or for hosting by the best plan on each. */
export function standings({ enumeration, section, hosting, search }: StandingInput): Standing[] {
  const options: readonly AnyOption[] = enumeration.sections[section].options;
  const all = options.flatMap((option) => {
    if (section === "hosting") {
      const outcome = search.byHosting.get(option.id);
      return outcome === undefined
        ? []
        : [
            {
              option,
              costMicroUsd: outcome.costMicroUsd,
              penaltyMicroUsd: outcome.penaltyMicroUsd,
              penalties: option.penalties,
            },
          ];
    }
    if (hosting === null || misfit(hosting, option) !== undefined) return [];
    const binding = bindingOf(hosting, option);
    return [
      {
        option,
        costMicroUsd: option.monthlyMicroUsd + binding.microUsd,
        penaltyMicroUsd: option.penaltyMicroUsd + binding.penaltyMicroUsd,
        penalties: [...option.penalties, ...binding.penalties],
      },
    ];
  });
  return all.sort((first, second) => score(first) - score(second) || (first.option.id < second.option.id ? -1 : 1));
}

export function score({ costMicroUsd, penaltyMicroUsd }: Standing): number {
  return costMicroUsd + penaltyMicroUsd;
}

/** The best of each service. */
export function firstPerService(all: readonly Standing[]): Standing[] {
  const seen = new Set<string>();
  return all.filter(({ option }) => !seen.has(option.serviceId) && seen.add(option.serviceId));
}
