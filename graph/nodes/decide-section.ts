import { InvariantError } from "../../src/errors.ts";
import type { Option } from "../../src/options/option.ts";
import { planSection, type SectionAnswer, type SectionRequest } from "../../src/planner/decider.ts";
import { type DecideInput, findOption } from "../../src/planner/decision.ts";
import { microToDecimal } from "../../src/planner/money-text.ts";
import type { Planning } from "../../src/planner/planning.ts";
import type { ModelCall } from "../../src/spec/model-call.ts";
import type { SectionId } from "../../src/spec/words.ts";
import { planningBesideKept } from "../kept-planning.ts";
import { subjectOf } from "../planning-memo.ts";
import { sectionRequest } from "../section-request.ts";
import { chosenHosting } from "../selection.ts";
import type { GraphState } from "../state.ts";
import { type NodeDeps, type NodeRuntime, report } from "./node.ts";

export interface SectionCall<S extends SectionId> {
  section: S;
  state: GraphState;
  runtime: NodeRuntime;
  deps: NodeDeps;
}

/** What a section node gets: the option and how it was decided, or null; and what goes into the state either way. */
export interface Outcome<S extends SectionId> {
  chosen: { option: Option<S>; input: DecideInput } | null;
  update: {
    sectionFailures: Record<string, string | null>;
    answerNotes: Record<string, string[]>;
    modelCalls: ModelCall[];
  };
}

/**
 * Asks the decider for one section and checks the answer: it must name an option that is offered. Where the decider gives
 * none, the planner decides and the decision says so; an answer that names something else is a failure of the section,
 * not of the run. In the planner's round the planner is asked at once.
 */
export async function decideSection<S extends SectionId>(call: SectionCall<S>): Promise<Outcome<S>> {
  const { section, state, runtime, deps } = call;
  report(runtime.writer, { type: "started", node: section });
  const planning = deps.planningOf(state);
  const hosting = chosenHosting(state, planning);
  if (section !== "hosting" && hosting === null) return failed(section, "hosting is not decided");
  const request = sectionRequest({
    section,
    state,
    subject: subjectOf(state, deps.catalog),
    planning: planningBesideKept(state, planning),
    hosting,
    signal: runtime.signal,
    tell: (event) => report(runtime.writer, { ...event, node: section }),
  });
  const decided = await answerTo(request, call);
  const { answer, calls } = decided;
  for (const modelCall of calls) report(runtime.writer, { type: "called", call: modelCall });
  if (answer.kind === "failed") return failed(section, answer.reason, calls);
  const option = offeredOption<S>(section, { answer, request, planning });
  if (option === undefined)
    return failed(section, `the decider chose ${answer.optionId}, which is not offered for ${section}`, calls);
  const input: DecideInput = {
    ...planning,
    hosting: hosting ?? hostingOf(option, planning),
    decidedBy: decided.fallbackReason === null ? (state.deciderId ?? "planner") : "planner-fallback",
    ...(decided.fallbackReason === null ? {} : { fallbackReason: decided.fallbackReason }),
    ...(answer.rationale === undefined ? {} : { rationale: answer.rationale }),
    fields: answer.fields ?? {},
  };
  tellDecision(call, { option, input });
  return {
    chosen: { option, input },
    update: {
      sectionFailures: { [section]: null },
      answerNotes: { [section]: [...(answer.notes ?? [])] },
      modelCalls: [...calls],
    },
  };
}

function failed<S extends SectionId>(section: S, reason: string, calls: readonly ModelCall[] = []): Outcome<S> {
  return {
    chosen: null,
    update: { sectionFailures: { [section]: reason }, answerNotes: { [section]: [] }, modelCalls: [...calls] },
  };
}

interface Answered {
  answer: SectionAnswer;
  calls: readonly ModelCall[];
  /** Why the planner decided instead of the decider of the run; null where it did not. */
  fallbackReason: string | null;
}

async function answerTo<S extends SectionId>(
  request: SectionRequest,
  { state, deps }: SectionCall<S>,
): Promise<Answered> {
  if (state.plannerRedoes === true)
    return { answer: planSection(request), calls: [], fallbackReason: redoReason(state, request) };
  const answer = await deps
    .deciderFor({ decider: state.deciderId, model: state.modelName ?? undefined })
    .decide(request);
  const calls = answer.calls ?? [];
  if (answer.kind === "chosen" || state.deciderId === "planner") return { answer, calls, fallbackReason: null };
  return { answer: planSection(request), calls, fallbackReason: answer.reason };
}

function redoReason({ sectionFailures }: GraphState, { section, findings }: SectionRequest): string {
  return sectionFailures?.[section] ?? findings[0]?.message ?? "another section was redone";
}

function offeredOption<S extends SectionId>(
  section: S,
  {
    answer,
    request,
    planning,
  }: { answer: Extract<SectionAnswer, { kind: "chosen" }>; request: SectionRequest; planning: Planning },
) {
  if (!request.offered.some(({ id }) => id === answer.optionId)) return undefined;
  return findOption<S>(planning.enumeration.sections, section, answer.optionId);
}

function tellDecision<S extends SectionId>(
  { section, runtime }: SectionCall<S>,
  { option, input }: { option: Option<S>; input: DecideInput },
): void {
  if (input.fallbackReason !== undefined)
    report(runtime.writer, { type: "fell-back", node: section, reason: input.fallbackReason });
  report(runtime.writer, {
    type: "decided",
    section,
    optionId: option.id,
    label: option.label,
    monthlyUsd: microToDecimal(option.monthlyMicroUsd),
    decidedBy: input.decidedBy,
  });
}

function hostingOf(option: { id: string }, planning: Planning): Option<"hosting"> {
  const hosting = findOption(planning.enumeration.sections, "hosting", option.id);
  if (hosting === undefined) throw new InvariantError(`${option.id} is no hosting option.`);
  return hosting;
}
