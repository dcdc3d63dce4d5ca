import type { Charge } from "../src/cost/charge.ts";
import { bindingOf } from "../src/options/bind.ts";
import type { AnyOption, Option } from "../src/options/option.ts";
import { findOption } from "../src/planner/decision.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { SectionDetails } from "../src/spec/details.ts";
import type { NotPriced } from "../src/spec/plan.ts";
import { mapSections, type SectionId, sectionIds } from "../src/spec/words.ts";
import { chosenHosting, decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

/** The six chosen options with what they cost beside the hosting. */
export interface Chosen {
  hosting: Option<"hosting">;
  options: Readonly<Record<SectionId, AnyOption>>;
  charges: Readonly<Record<SectionId, readonly Charge[]>>;
  labels: Readonly<Record<SectionId, string>>;
  notPriced: readonly NotPriced[];
}

/** Null as long as a section is undecided. */
export function chosenOptions(state: GraphState, planning: Planning): Chosen | null {
  const hosting = chosenHosting(state, planning);
  const ids = decisionIds(state);
  const find = (section: SectionId): AnyOption | undefined => {
    const id = ids[section];
    return id === undefined ? undefined : findOption(planning.enumeration.sections, section, id);
  };
  const options = complete(sectionIds.map((section) => [section, find(section)] as const));
  if (hosting === null || options === null) return null;
  return {
    hosting,
    options,
    charges: mapSections((section) => [...options[section].charges, ...bindingOf(hosting, options[section]).charges]),
    labels: mapSections((section) => options[section].label),
    notPriced: sectionIds.flatMap((section) => options[section].notPriced.map((entry) => ({ ...entry, section }))),
  };
}

function complete(
  entries: readonly (readonly [SectionId, AnyOption | undefined])[],
): Record<SectionId, AnyOption> | null {
  const found = new Map(entries);
  const record = mapSections((section) => found.get(section));
  return isComplete(record) ? record : null;
}

function isComplete(record: Record<SectionId, AnyOption | undefined>): record is Record<SectionId, AnyOption> {
  return sectionIds.every((section) => record[section] !== undefined);
}

/** Details of all decisions; null as long as one is missing. */
export function decidedDetails(state: GraphState): SectionDetails | null {
  const { hostingDecision, databaseDecision, cachingDecision, cicdDecision, monitoringDecision, securityDecision } =
    state;
  if (
    !(hostingDecision && databaseDecision && cachingDecision && cicdDecision && monitoringDecision && securityDecision)
  )
    return null;
  return {
    hosting: hostingDecision.details,
    database: databaseDecision.details,
    caching: cachingDecision.details,
    cicd: cicdDecision.details,
    monitoring: monitoringDecision.details,
    security: securityDecision.details,
  };
}
