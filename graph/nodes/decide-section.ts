import { InvariantError } from "../../src/errors.ts";
import { misfit } from "../../src/options/bind.ts";
import type { AnyOption, Option } from "../../src/options/option.ts";
import type { SectionAnswer, SectionRequest } from "../../src/planner/decider.ts";
import { planSection } from "../../src/planner/decider.ts";
import { type DecideInput, findOption } from "../../src/planner/decision.ts";
import { microToDecimal } from "../../src/planner/money-text.ts";
import type { Planning } from "../../src/planner/planning.ts";
import type { Selection } from "../../src/planner/search.ts";
import type { Finding } from "../../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import { subjectOf } from "../planning-memo.ts";
import type { GraphState } from "../state.ts";
import { type NodeDeps, report } from "./node.ts";

/** What a section node gets: the option and how it was decided, or why there is none. */
export type Outcome<S extends SectionId> =
  | { kind: "chosen"; option: Option<S>; input: DecideInput }
  | { kind: "failed"; reason: string };

interface NodeRuntime {
  context?: unknown;
  signal?: AbortSignal | undefined;
  writer?: ((chunk: unknown) => void) | undefined;
}

export interface SectionCall<S extends SectionId> {
  section: S;
  state: GraphState;
  runtime: NodeRuntime;
  deps: NodeDeps;
}

/**
 * Asks the decider for one section and checks the answer: it must name an option that is offered. A wrong or missing
 * answer is a failure of the section, not of the run. In the planner's round the planner is asked instead.
 */
export async function decideSection<S extends SectionId>({
  section,
  state,
  runtime,
  deps,
}: SectionCall<S>): Promise<Outcome<S>> {
  report(runtime.writer, { type: "started", node: section });
  const planning = deps.planningOf(state);
  const hosting = chosenHosting(state, planning);
  if (section !== "hosting" && hosting === null) return { kind: "failed", reason: "hosting is not decided" };
  const request = requestFor({ section, state, runtime, deps }, { planning, hosting });
  const byPlanner = state.plannerRedoes === true;
  const answer = byPlanner ? planSection(request) : await deps.deciderFor(runContextOf(state)).decide(request);
  const chosen = check(answer, request);
  if (chosen.kind === "failed") return chosen;
  const option = findOption<S>(planning.enumeration.sections, section, chosen.optionId);
  if (option === undefined) return { kind: "failed", reason: `${chosen.optionId} is not offered` };
  const input = decideInput(state, {
    planning,
    hosting: hosting ?? hostingOf(option, planning),
    request,
    rationale: chosen.rationale,
  });
  if (byPlanner) report(runtime.writer, { type: "fell-back", section, reason: input.fallbackReason ?? "" });
  report(runtime.writer, {
    type: "decided",
    section,
    optionId: option.id,
    label: option.label,
    monthlyUsd: microToDecimal(option.monthlyMicroUsd),
    decidedBy: input.decidedBy,
  });
  return { kind: "chosen", option, input };
}

function runContextOf({ deciderId, modelName }: GraphState): {
  decider?: "planner" | "model" | undefined;
  model?: string | undefined;
} {
  return { decider: deciderId, model: modelName ?? undefined };
}

interface Known {
  planning: Planning;
  hosting: Option<"hosting"> | null;
}

function requestFor<S extends SectionId>(
  { section, state, runtime, deps }: SectionCall<S>,
  { planning, hosting }: Known,
): SectionRequest {
  const redone = state.sectionsToRedo ?? [];
  const decided = selectionOf(
    state,
    (other) => other !== section && !(redone.includes(other) && section !== "hosting" && other !== "hosting"),
  );
  const { brief, traits } = subjectOf(state, deps.catalog);
  return {
    section,
    brief,
    traits,
    planning,
    offered: offeredFor(section, { planning, hosting: section === "hosting" ? null : hosting, decided }),
    hosting: section === "hosting" ? null : hosting,
    decided,
    findings: findingsFor(state, section),
    previousOptionId: decisionIds(state)[section] ?? null,
    round: state.repairs?.length ?? 0,
    signal: runtime.signal,
  };
}

/** Options that work with the hosting and with the database already decided; hosting options that a plan exists for. */
function offeredFor(
  section: SectionId,
  { planning, hosting, decided }: Known & { decided: Partial<Selection> },
): AnyOption[] {
  const { sections } = planning.enumeration;
  const options: readonly AnyOption[] = sections[section].options;
  if (hosting === null) return options.filter(({ id }) => planning.search.byHosting.has(id));
  const databases = sections.database.options.filter(
    ({ id }) => decided.database === undefined || decided.database === id,
  );
  return options.filter((option) => {
    const partner = option.fit.besideDatabase;
    return (
      misfit(hosting, option) === undefined &&
      (partner === null || databases.some(({ serviceId }) => serviceId === partner))
    );
  });
}

function check(answer: SectionAnswer, request: SectionRequest): SectionAnswer {
  if (answer.kind === "failed" || request.offered.some(({ id }) => id === answer.optionId)) return answer;
  return {
    kind: "failed",
    reason: `the decider chose ${answer.optionId}, which is not offered for ${request.section}`,
  };
}

interface InputParts extends Known {
  hosting: Option<"hosting">;
  request: SectionRequest;
  rationale: string | undefined;
}

function decideInput(state: GraphState, { planning, hosting, request, rationale }: InputParts): DecideInput {
  const fallback = state.plannerRedoes === true;
  return {
    ...planning,
    hosting,
    decidedBy: fallback ? "planner-fallback" : (state.deciderId ?? "planner"),
    ...(fallback ? { fallbackReason: fallbackReason(state, request) } : {}),
    ...(rationale === undefined ? {} : { rationale }),
  };
}

function fallbackReason({ sectionFailures }: GraphState, { section, findings }: SectionRequest): string {
  return sectionFailures?.[section] ?? findings[0]?.message ?? "another section was redone";
}

function findingsFor({ findings }: GraphState, section: SectionId): Finding[] {
  return (findings ?? []).filter(
    ({ sections, resolvedInRound, result }) =>
      result === "fail" && resolvedInRound === null && sections.includes(section),
  );
}

/** Option ids of the decisions that stand. */
export function decisionIds(state: GraphState): Partial<Record<SectionId, string>> {
  const all = {
    hosting: state.hostingDecision,
    database: state.databaseDecision,
    caching: state.cachingDecision,
    cicd: state.cicdDecision,
    monitoring: state.monitoringDecision,
    security: state.securityDecision,
  };
  const ids: Partial<Record<SectionId, string>> = {};
  for (const section of sectionIds) {
    const decision = all[section];
    if (decision !== null && decision !== undefined) ids[section] = decision.optionId;
  }
  return ids;
}

function selectionOf(state: GraphState, keep: (section: SectionId) => boolean): Partial<Selection> {
  return Object.fromEntries(
    Object.entries(decisionIds(state)).filter(([section]) => sectionIds.some((id) => id === section && keep(id))),
  );
}

/** The hosting option decided in this run. */
export function chosenHosting(state: GraphState, planning: Planning): Option<"hosting"> | null {
  const id = state.hostingDecision?.optionId;
  return id === undefined ? null : (findOption(planning.enumeration.sections, "hosting", id) ?? null);
}

function hostingOf(option: { id: string }, planning: Planning): Option<"hosting"> {
  const hosting = findOption(planning.enumeration.sections, "hosting", option.id);
  if (hosting === undefined) throw new InvariantError(`${option.id} is no hosting option.`);
  return hosting;
}
