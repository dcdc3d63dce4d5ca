import { misfit } from "../src/options/bind.ts";
import { freeFieldsText } from "../src/options/free-fields.ts";
import type { AnyOption, Option } from "../src/options/option.ts";
import type { PlanningSubject } from "../src/options/subject.ts";
import type { DeciderEvent, PreviousAnswer, SectionRequest } from "../src/planner/decider.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { Selection } from "../src/planner/search.ts";
import type { Finding } from "../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import { allowanceFor } from "./allowance.ts";
import { keptIds } from "./kept-planning.ts";
import { decisionIds } from "./selection.ts";
import type { GraphState } from "./state.ts";

interface RequestInput {
  section: SectionId;
  state: GraphState;
  subject: PlanningSubject;
  planning: Planning;
  /** Null while there is none, and while hosting itself is decided. */
  hosting: Option<"hosting"> | null;
  signal: AbortSignal | undefined;
  tell(event: DeciderEvent): void;
}

/** What the decider is asked for a section: everything that the state says of it. */
export function sectionRequest({
  section,
  state,
  subject,
  planning,
  hosting: chosen,
  signal,
  tell,
}: RequestInput): SectionRequest {
  const hosting = section === "hosting" ? null : chosen;
  const redone = state.sectionsToRedo ?? [];
  const decided = selectionOf(
    state,
    (other) => other !== section && !(redone.includes(other) && section !== "hosting" && other !== "hosting"),
  );
  const { brief, traits, workload } = subject;
  return {
    section,
    brief,
    traits,
    workload,
    planning,
    offered: offeredFor(section, { planning, hosting, decided, kept: keptIds(state) }),
    hosting,
    decided,
    findings: findingsFor(state, section),
    previous: previousAnswer(state, section),
    round: state.repairs?.length ?? 0,
    allowance: allowanceFor(section, state),
    hasAnswered: state.modelCalls.some(({ outcome }) => outcome !== "failed"),
    signal,
    tell,
  };
}

interface Offer {
  planning: Planning;
  hosting: Option<"hosting"> | null;
  decided: Partial<Selection>;
  kept: Partial<Selection>;
}

/**
 * Options that work with the hosting, with the database already decided, and as database with a log-in that is kept;
 * hosting options that a plan exists for.
 */
function offeredFor(section: SectionId, { planning, hosting, decided, kept }: Offer): AnyOption[] {
  const { sections } = planning.enumeration;
  const options: readonly AnyOption[] = sections[section].options;
  if (hosting === null) return options.filter(({ id }) => planning.search.byHosting.has(id));
  const databases = sections.database.options.filter(
    ({ id }) => decided.database === undefined || decided.database === id,
  );
  const login = sections.security.options.find(({ id }) => id === kept.security);
  const wanted = section === "database" ? (login?.fit.besideDatabase ?? null) : null;
  return options.filter((option) => {
    const partner = option.fit.besideDatabase;
    return (
      (wanted === null || option.serviceId === wanted) &&
      misfit(hosting, option) === undefined &&
      (partner === null || databases.some(({ serviceId }) => serviceId === partner))
    );
  });
}

function findingsFor({ findings }: GraphState, section: SectionId): Finding[] {
  return (findings ?? []).filter(
    ({ sections, resolvedInRound, result }) =>
      result === "fail" && resolvedInRound === null && sections.includes(section),
  );
}

function previousAnswer(state: GraphState, section: SectionId): PreviousAnswer | null {
  const decision = state[`${section}Decision`];
  if (decision === null || decision === undefined) return null;
  const { optionId, rationale, details } = decision;
  return { optionId, rationale, fields: freeFieldsText(details) };
}

function selectionOf(state: GraphState, keep: (section: SectionId) => boolean): Partial<Selection> {
  return Object.fromEntries(
    Object.entries(decisionIds(state)).filter(([section]) => sectionIds.some((id) => id === section && keep(id))),
  );
}
