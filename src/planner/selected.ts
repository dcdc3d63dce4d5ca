import type { Component } from "../catalog/offering.ts";
import type { Charge } from "../cost/charge.ts";
import { bindingOf } from "../options/bind.ts";
import type { AnyOption, Option, OptionsBySection } from "../options/option.ts";
import { mapSections, type SectionId, sectionIds } from "../spec/words.ts";
import type { Selection } from "./search.ts";

/** The six options of a plan as they stand beside its hosting. */
export interface Selected {
  hosting: Option<"hosting">;
  options: Readonly<Record<SectionId, AnyOption>>;
  charges: Readonly<Record<SectionId, readonly Charge[]>>;
  /** What the charges are for. */
  components: Readonly<Record<SectionId, readonly Component[]>>;
}

/** Null where an option is not offered. */
export function selectedOptions(sections: OptionsBySection, selection: Partial<Selection>): Selected | null {
  const hosting = sections.hosting.options.find(({ id }) => id === selection.hosting);
  const found = mapSections((section): AnyOption | undefined => {
    const options: readonly AnyOption[] = sections[section].options;
    return options.find(({ id }) => id === selection[section]);
  });
  if (hosting === undefined || !isComplete(found)) return null;
  return {
    hosting,
    options: found,
    charges: mapSections((section) => [...found[section].charges, ...bindingOf(hosting, found[section]).charges]),
    components: mapSections((section) => {
      const { components, fit } = found[section];
      return bindingOf(hosting, found[section]).charges.length === 0
        ? components
        : [...components, ...fit.crossNetworkComponents];
    }),
  };
}

function isComplete(found: Record<SectionId, AnyOption | undefined>): found is Record<SectionId, AnyOption> {
  return sectionIds.every((section) => found[section] !== undefined);
}

/** Whether a part of a plan has no published price, so that the plan costs more than its sum. */
export function hasUnpriced({ options, charges }: Selected): boolean {
  return sectionIds.some(
    (section) =>
      options[section].notPriced.length > 0 || charges[section].some(({ unitPriceUsd }) => unitPriceUsd === null),
  );
}
