import { InvariantError } from "../errors.ts";
import { withKeptFields } from "../options/kept-fields.ts";
import type { Option } from "../options/option.ts";
import { type SectionDetails, sectionDetailsSchemas } from "../spec/details.ts";
import type { SectionId } from "../spec/words.ts";
import { type Decision, decisionFrom, findOption } from "./decision.ts";
import type { Planning } from "./planning.ts";
import type { Selection } from "./search.ts";

export interface KeepOneInput {
  planning: Planning;
  /** The plan in which the section is kept. */
  selection: Selection;
  /** Whether its hosting stands; else what depends on it stays for now. */
  hostingStands: boolean;
  /** What is kept from, in words: `version 3`. */
  origin: string;
}

/**
 * An earlier decision as it stands in a new plan: the very same where nothing of it changes, with new details where its
 * option is sized otherwise now, and else of the option that its service has for the new brief.
 */
export function keptDecision<S extends SectionId>(
  section: S,
  before: Decision<S>,
  { planning, selection, hostingStands, origin }: KeepOneInput,
): Decision<S> {
  const { sections } = planning.enumeration;
  const option: Option<S> | undefined = findOption<S>(sections, section, selection[section]);
  const hosting = findOption(sections, "hosting", selection.hosting);
  if (option === undefined || hosting === undefined)
    throw new InvariantError(`${selection[section]} on ${selection.hosting} is not offered, but kept.`);
  const details = withKeptFields(section, {
    before: before.details,
    now: option.details,
    hosting: hostingStands ? hosting.details : null,
  });
  if (option.id === before.optionId)
    return detailsChanges(section, before.details, details).length === 0 ? before : { ...before, details };
  const rationale = `Kept from ${origin}, where the ${deciders[before.decidedBy]} chose it, in what the brief needs of it now.`;
  return { ...decisionFrom(option, { ...planning, hosting, decidedBy: "planner", rationale, fields: {} }), details };
}

const deciders = { planner: "planner", model: "model", "planner-fallback": "planner" } as const;

/** What differs between two details of a section, in words: `storageGb 20 → 25`, or the field alone where it is long. */
export function detailsChanges<S extends SectionId>(
  section: S,
  before: SectionDetails[S],
  now: SectionDetails[S],
): string[] {
  return changedFields(factsOf(section, before), factsOf(section, now));
}

const longestValues = 60;

function changedFields(before: Facts, now: Facts): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? "none", now.get(field) ?? "none"];
    if (was === is) return [];
    return was.length + is.length > longestValues ? [field] : [`${field} ${was} → ${is}`];
  });
}

/** Fields as text that compares, whatever order a database gave their keys. */
type Facts = ReadonlyMap<string, string>;

function factsOf(section: SectionId, details: SectionDetails[SectionId]): Facts {
  const { uses, ...ordered } = sectionDetailsSchemas[section].parse(details);
  const facts = new Map(Object.entries(ordered).map(([field, value]) => [field, JSON.stringify(value)]));
  for (const { role, serviceId, plan, region, area, addOns } of uses) {
    const where = [plan, region ?? area].filter((text) => text !== null);
    // Some roles are named like fields: tracing, pooler.
    facts.set(`service for ${role}`, [serviceId, ...where, ...(addOns ?? [])].join(" "));
  }
  return facts;
}
