import type { AnyCandidate, AnyOption, OptionsBySection } from "../options/option.ts";
import type { Decisions } from "../spec/plan.ts";
import { mapSections, type SectionId, sectionIds } from "../spec/words.ts";
import type { Decision } from "./decision.ts";
import { isAsReliable, isSameService, type Served } from "./same-service.ts";
import { type SearchInput, type Selection, searchPlans } from "./search.ts";

/** Why sections cannot be kept: each names what it needs instead, or which others must be decided anew with it. */
export type KeptSelection =
  | { kind: "kept"; selection: Selection }
  /** Sections of whose service nothing is offered any more, with the reason. */
  | { kind: "lost"; sections: readonly { section: SectionId; reason: string }[] }
  /** Every part is offered, but not together: deciding any one of these sets anew as well would do. */
  | { kind: "apart"; remedies: readonly (readonly SectionId[])[] };

export interface KeepInput {
  enumeration: SearchInput;
  /** The decisions to keep from. */
  decisions: Decisions;
  /** Sections that keep their service; the others are free. */
  kept: readonly SectionId[];
}

/**
 * The best plan in which some sections keep what they have: the very option where it is still offered, else the same
 * service, as reliable, in another size. Where the options themselves no longer go together, all may change their size.
 */
export function keptSelection({ enumeration, decisions, kept }: KeepInput): KeptSelection {
  const served = servedBy(decisions);
  const { sections } = enumeration;
  const sizes = mapSections((section) => sizesOf(sections[section].options, served[section]));
  const lost = kept.filter((section) => sizes[section].length === 0);
  if (lost.length > 0)
    return {
      kind: "lost",
      sections: lost.map((section) => ({ section, reason: lossOf(sections[section].excluded, served[section]) })),
    };
  const same = mapSections((section) => {
    const exact = sizes[section].filter(({ id }) => id === decisions[section].optionId);
    return exact.length > 0 ? exact : sizes[section];
  });
  for (const allowed of [same, sizes]) {
    const { best } = searchPlans({ ...enumeration, sections: restricted(sections, { kept, allowed }) });
    if (best !== null) return { kind: "kept", selection: best.selection };
  }
  return { kind: "apart", remedies: remediesOf(enumeration, { kept, allowed: sizes }) };
}

type ServedBySection = { [S in SectionId]: Served<S> };

/** What the decisions say that each section is served by. */
export function servedBy({ hosting, database, caching, cicd, monitoring, security }: Decisions): ServedBySection {
  return {
    hosting: served("hosting", hosting),
    database: served("database", database),
    caching: served("caching", caching),
    cicd: served("cicd", cicd),
    monitoring: served("monitoring", monitoring),
    security: served("security", security),
  };
}

/** The service that names an option is the first that it uses; one that uses none is named by its id, `caching/none`. */
function served<S extends SectionId>(
  section: S,
  { optionId, details }: Pick<Decision<S>, "optionId" | "details">,
): Served<S> {
  const { uses }: { uses: Served<S>["uses"] } = details;
  return { section, serviceId: uses[0]?.serviceId ?? optionId.slice(section.length + 1), uses, details };
}

/** The options of the same service that are as reliable; more reliable ones where there are no equals. */
function sizesOf(options: readonly AnyOption[], before: ServedBySection[SectionId]): readonly AnyOption[] {
  const same = options.filter((option) => isSameService(option, before));
  const equals = same.filter((option) => isAsReliable(option, before));
  const hasStandby = before.section === "database" && before.details.highAvailability === true;
  return equals.length > 0 || hasStandby ? equals : same;
}

function lossOf(excluded: readonly AnyCandidate[], before: ServedBySection[SectionId]): string {
  const same = excluded.find((candidate) => isSameService(candidate, before));
  const names = [...new Set(before.uses.map(({ serviceId }) => serviceId))];
  const what = names.length === 0 ? before.serviceId : names.join(" with ");
  const isPutTogether = before.section === "monitoring" || before.section === "security";
  const without = isPutTogether
    ? "nothing on offer for this brief is put together from exactly these"
    : "nothing of it is on offer for this brief as reliable as it was";
  return `${what}: ${same?.breaches[0]?.reason ?? without}`;
}

interface Restriction {
  kept: readonly SectionId[];
  allowed: Readonly<Record<SectionId, readonly AnyOption[]>>;
}

function restricted(sections: OptionsBySection, restriction: Restriction): OptionsBySection {
  return {
    hosting: restrict("hosting", sections.hosting, restriction),
    database: restrict("database", sections.database, restriction),
    caching: restrict("caching", sections.caching, restriction),
    cicd: restrict("cicd", sections.cicd, restriction),
    monitoring: restrict("monitoring", sections.monitoring, restriction),
    security: restrict("security", sections.security, restriction),
  };
}

function restrict<Options extends { options: readonly { id: string }[] }>(
  section: SectionId,
  own: Options,
  { kept, allowed }: Restriction,
): Options {
  if (!kept.includes(section)) return own;
  const ids = new Set(allowed[section].map(({ id }) => id));
  return { ...own, options: own.options.filter(({ id }) => ids.has(id)) };
}

/** The smallest sets of kept sections without which a plan exists. */
function remediesOf(enumeration: SearchInput, { kept, allowed }: Restriction): SectionId[][] {
  const { sections } = enumeration;
  for (let size = 1; size <= kept.length; size += 1) {
    const remedies = subsetsOf(kept, size).filter((released) => {
      const rest = kept.filter((section) => !released.includes(section));
      const { best } = searchPlans({ ...enumeration, sections: restricted(sections, { kept: rest, allowed }) });
      return best !== null;
    });
    if (remedies.length > 0) return remedies;
  }
  return [[...sectionIds]];
}

function subsetsOf(sections: readonly SectionId[], size: number): SectionId[][] {
  if (size === 0) return [[]];
  return sections.flatMap((section, index) =>
    subsetsOf(sections.slice(index + 1), size - 1).map((rest) => [section, ...rest]),
  );
}
