import { BadInputError } from "../src/errors.ts";
import { findOption } from "../src/planner/decision.ts";
import { detailsChanges, type KeepOneInput, keptDecision } from "../src/planner/kept-decision.ts";
import { type KeptSelection, keptSelection } from "../src/planner/kept-selection.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { ProgressEvent } from "../src/projects/progress.ts";
import { mapSections, type SectionId, sectionIds } from "../src/spec/words.ts";
import type { CurrentPlan } from "./current-plan.ts";
import type { GraphState } from "./state.ts";

/**
 * What the state holds when only some sections are decided anew: the others as they stand in the best plan that keeps
 * them. Throws BadInputError that names the sections which cannot be kept, or which must be decided anew as well.
 */
export function regenerated(current: CurrentPlan, planning: Planning): Partial<GraphState> {
  const { sections, version, decisions: before, bySection } = current;
  const kept = sectionIds.filter((section) => !sections.includes(section));
  const found = keptSelection({ enumeration: planning.enumeration, decisions: before, kept });
  if (found.kind !== "kept") throw cannotKeep(found, version);
  const { selection } = found;
  const hostingStands = kept.includes("hosting");
  const input: KeepOneInput = { planning, selection, hostingStands, origin: `version ${version}` };
  const { hosting, database, caching, cicd, monitoring, security } = before;
  const isKept = (section: SectionId): boolean => kept.includes(section);
  return {
    jointSelection: selection,
    sectionsToRedo: sections,
    regeneration: {
      sections,
      fromVersion: version,
      before,
      monthlyUsd: mapSections((section) => bySection[section].expected),
    },
    hostingDecision: isKept("hosting") ? keptDecision("hosting", hosting, input) : null,
    databaseDecision: isKept("database") ? keptDecision("database", database, input) : null,
    cachingDecision: isKept("caching") ? keptDecision("caching", caching, input) : null,
    cicdDecision: isKept("cicd") ? keptDecision("cicd", cicd, input) : null,
    monitoringDecision: isKept("monitoring") ? keptDecision("monitoring", monitoring, input) : null,
    securityDecision: isKept("security") ? keptDecision("security", security, input) : null,
  };
}

function cannotKeep(found: Exclude<KeptSelection, { kind: "kept" }>, version: number): BadInputError {
  if (found.kind === "lost") {
    const details = found.sections.map(({ section, reason }) => ({
      path: "sections",
      message: `${section} cannot be kept: ${reason}`,
    }));
    const names = found.sections.map(({ section }) => `"${section}"`).join(" and ");
    return new BadInputError(
      `${details.map(({ message }) => message).join("; ")}; add ${names} to sections, or change the brief`,
      details,
    );
  }
  const ways = found.remedies.slice(0, shownRemedies).map((set) => set.map((section) => `"${section}"`).join(" and "));
  const message = `no plan for this brief keeps all the other sections of version ${version}: add ${ways.join(", or ")} to sections`;
  return new BadInputError(message, [{ path: "sections", message }]);
}

const shownRemedies = 3;

/** What of an earlier decision has changed, in words; empty where all of it stands. */
export function changesOfKept(section: SectionId, { regeneration, ...state }: GraphState): string[] {
  const before = regeneration?.before[section];
  const now = state[`${section}Decision`];
  if (before === undefined || now === null || now === undefined) return [];
  const option = before.optionId === now.optionId ? [] : [`${before.optionId} → ${now.optionId}`];
  return option.length > 0 ? option : detailsChanges(section, before.details, now.details);
}

/** Tells what is kept. */
export function keptEvents(state: GraphState, { enumeration }: Planning): ProgressEvent[] {
  return keptSections(state).flatMap((section): ProgressEvent[] => {
    const optionId = state[`${section}Decision`]?.optionId;
    const label = optionId === undefined ? undefined : findOption(enumeration.sections, section, optionId)?.label;
    if (optionId === undefined || label === undefined) return [];
    return [{ type: "kept", section, optionId, label, isChanged: changesOfKept(section, state).length > 0 }];
  });
}

/** Sections that this run does not decide; empty where it decides all. */
export function keptSections({ regeneration }: Pick<GraphState, "regeneration">): SectionId[] {
  if (regeneration === null || regeneration === undefined) return [];
  return sectionIds.filter((section) => !regeneration.sections.includes(section));
}
