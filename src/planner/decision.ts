import { cicdDetailsFor } from "../options/bind.ts";
import type { Enumeration } from "../options/enumerate.ts";
import type { FreeFields } from "../options/free-fields.ts";
import type { Option, OptionsBySection } from "../options/option.ts";
import type { SectionDetails } from "../spec/details.ts";
import type { Alternative, DecidedBy } from "../spec/plan.ts";
import type { SectionId } from "../spec/words.ts";
import { alternativesFor, rationaleFor } from "./explain.ts";
import type { SearchResult } from "./search.ts";

/** The option chosen for a section, as it stands in a plan. */
export interface Decision<S extends SectionId> {
  optionId: string;
  details: SectionDetails[S];
  rationale: string;
  decidedBy: DecidedBy;
  fallbackReason: string | null;
  alternatives: Alternative[];
}

/** The option of a section by id; undefined when it is not offered. */
export function findOption<S extends SectionId>(
  sections: OptionsBySection,
  section: S,
  optionId: string,
): OptionsBySection[S]["options"][number] | undefined {
  return sections[section].options.find(({ id }) => id === optionId);
}

export interface DecideInput {
  enumeration: Enumeration;
  search: SearchResult;
  hosting: Option<"hosting">;
  decidedBy: DecidedBy;
  fallbackReason?: string;
  /** The decider's own words; the computed reasons follow them, and stand alone when absent. */
  rationale?: string;
  fields: FreeFields;
}

/** Turns a chosen option into a decision: details, reasons, and what was passed over. */
export function decisionFrom<S extends SectionId>(option: Option<S>, input: DecideInput): Decision<S> {
  const explain = { ...input, section: option.section, optionId: option.id };
  return {
    optionId: option.id,
    details: option.details,
    rationale: [...(input.rationale === undefined ? [] : [input.rationale]), rationaleFor(explain)].join(" "),
    decidedBy: input.decidedBy,
    fallbackReason: input.fallbackReason ?? null,
    alternatives: alternativesFor(explain),
  };
}

/** As decisionFrom, with the deployment strategy that the hosting's compute asks for. */
export function cicdDecisionFrom(option: Option<"cicd">, input: DecideInput): Decision<"cicd"> {
  return { ...decisionFrom(option, input), details: cicdDetailsFor(input.hosting, option) };
}
