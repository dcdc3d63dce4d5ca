import { Overwrite } from "@langchain/langgraph";
import type { PlanningSubject } from "../../src/options/subject.ts";
import { unknownProviders } from "../../src/options/unknown-providers.ts";
import type { Decider } from "../../src/planner/decider.ts";
import { explainInfeasible } from "../../src/planner/infeasible.ts";
import { requirementsOf } from "../../src/projects/requirements-before.ts";
import { type AcceptedReading, acceptReading } from "../../src/sizing/proposed-reading.ts";
import { usedDescribedSizes } from "../../src/sizing/sheet.ts";
import { sizeWorkload } from "../../src/sizing/size-workload.ts";
import { readTraits } from "../../src/sizing/traits.ts";
import type { Assumption, NormalizedBrief } from "../../src/spec/brief.ts";
import { briefInputFields } from "../../src/spec/brief-schema.ts";
import type { ModelCall } from "../../src/spec/model-call.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { mapSections, sectionIds } from "../../src/spec/words.ts";
import { workloadUnits } from "../../src/spec/workload.ts";
import { allowanceFor } from "../allowance.ts";
import { runContext } from "../context.ts";
import { currentPlan } from "../current-plan.ts";
import { readingNotes } from "../reading-notes.ts";
import { keptEvents, regenerated } from "../regenerate.ts";
import type { GraphState } from "../state.ts";
import { type Node, type NodeDeps, type NodeRuntime, report, serverUser } from "./node.ts";

/** Reads the brief, derives the workload, enumerates the options of every section, and clears what an earlier run left. */
export function createBriefNode(deps: NodeDeps): Node {
  return async (state, runtime) => {
    report(runtime.writer, { type: "started", node: "brief" });
    const startedAtMs = deps.now();
    const context = runContext(runtime.context);
    const decider = deps.deciderFor(context);
    const current = await currentPlan(state, { openStore: deps.openStore, userId: serverUser(runtime) });
    const before = current === null ? {} : requirementsOf(current.brief);
    const { brief, assumptions } = parseBrief({ ...before, ...briefFields(state) });
    const { accepted, calls, fallbackReason } = await readWith(decider, { brief, runtime });
    const subject = subjectOf(deps, brief, accepted);
    const read = {
      normalizedBrief: brief,
      assumptions: [
        ...assumptions,
        ...unknownProviders(brief, deps.catalog),
        ...statedAssumptions(brief, { accepted, decider }),
      ],
      traitList: [...subject.traits],
      workloadSizes: subject.workload,
    };
    report(runtime.writer, {
      type: "read",
      traits: subject.traits.map(({ id }) => id),
      sizes: accepted?.sizes.length ?? 0,
      by: brief.traits !== undefined ? "given" : accepted === null ? "keywords" : "model",
    });
    const planning = deps.planningOf({ ...state, ...read });
    const { enumeration, search } = planning;
    const counts = sectionIds.map((section) => {
      const { options, excluded } = enumeration.sections[section];
      return [section, { offered: options.length, excluded: excluded.length }] as const;
    });
    for (const [section, count] of counts) report(runtime.writer, { type: "options", section, ...count });
    const briefReading = {
      by: accepted === null ? ("keywords" as const) : ("model" as const),
      fallbackReason,
      dropped: [...(accepted?.dropped ?? [])],
    };
    const kept = current === null || search.best === null ? {} : regenerated(current, planning);
    for (const event of keptEvents({ ...state, ...kept }, planning)) report(runtime.writer, event);
    return {
      ...read,
      ...cleared,
      destination: destinationOf(state),
      modelCalls: new Overwrite([...calls]),
      briefReading,
      startedAtMs,
      deciderId: decider.id,
      modelName: decider.model,
      promptVersions: { ...decider.promptVersions },
      repairLimit: context.maxRepairRounds,
      optionCounts: Object.fromEntries(counts),
      jointSelection: search.best?.selection ?? null,
      findings:
        search.best === null
          ? [
              ...explainInfeasible(enumeration, (relaxed) => subjectOf(deps, relaxed, accepted)),
              ...readingNotes(briefReading),
            ]
          : [],
      ...kept,
    };
  };
}

/** The same thread may run twice: nothing of the run before may be taken for this one's. */
const cleared = {
  regeneration: null,
  hostingDecision: null,
  databaseDecision: null,
  cachingDecision: null,
  cicdDecision: null,
  monitoringDecision: null,
  securityDecision: null,
  sectionFailures: mapSections(() => null),
  answerNotes: mapSections(() => []),
  specification: null,
  costReport: null,
  checks: [],
  repairs: [],
  sectionsToRedo: [],
  plannerRedoes: false,
  pastAnswers: [],
  beforeRepair: null,
  saved: null,
};

function destinationOf({ projectId, runId }: GraphState): GraphState["destination"] {
  if (projectId === undefined) return null;
  return { projectId, ...(runId === undefined ? {} : { runId }) };
}

interface ReadBrief {
  /** Null where the keywords decide. */
  accepted: AcceptedReading | null;
  calls: readonly ModelCall[];
  /** Why the keywords decide although a model was to read. */
  fallbackReason: string | null;
}

/** Has the decider read the brief, where it can; what it says is held against the brief before it counts. */
async function readWith(
  { readBrief }: Decider,
  { brief, runtime }: { brief: NormalizedBrief; runtime: NodeRuntime },
): Promise<ReadBrief> {
  if (readBrief === null) return { accepted: null, calls: [], fallbackReason: null };
  const answer = await readBrief({
    brief,
    round: 0,
    allowance: allowanceFor("brief", emptyState),
    hasAnswered: false,
    signal: runtime.signal,
    tell: (event) => report(runtime.writer, { ...event, node: "brief" }),
  });
  const calls = answer.calls ?? [];
  for (const call of calls) report(runtime.writer, { type: "called", call });
  if (answer.kind === "read") return { accepted: acceptReading(brief, answer.reading), calls, fallbackReason: null };
  report(runtime.writer, { type: "fell-back", node: "brief", reason: answer.reason });
  return { accepted: null, calls, fallbackReason: answer.reason };
}

/** A run begins with nothing spent, whatever the thread holds of an earlier one. */
const emptyState: Pick<GraphState, "modelCalls" | "sectionsToRedo"> = { modelCalls: [], sectionsToRedo: [] };

function subjectOf({ catalog }: NodeDeps, brief: NormalizedBrief, accepted: AcceptedReading | null): PlanningSubject {
  const traits = readTraits(brief, accepted?.traits ?? null);
  return { brief, traits, workload: sizeWorkload(brief, traits, accepted?.sizes ?? []), catalog };
}

/** Sizes read from the description are worth a look: they replace what the formulas would say. */
function statedAssumptions(
  brief: NormalizedBrief,
  { accepted, decider }: { accepted: AcceptedReading | null; decider: Decider },
): Assumption[] {
  const sizes = accepted?.sizes ?? [];
  const ofModel = sizes.map((size) => ({ ...size, reader: `${decider.model ?? "the model"} read it in` }));
  const ofWords = usedDescribedSizes(brief)
    .filter(({ key }) => !sizes.some((size) => size.key === key))
    .map((size) => ({ ...size, reader: "the description says" }));
  return [...ofModel, ...ofWords].map(({ key, value, quotation, reader }) => ({
    path: `workload.${key}`,
    value: `${value} ${workloadUnits[key]}`,
    why: `${reader} "${quotation}"`,
  }));
}

/** The brief's own fields of the graph's input. */
function briefFields(state: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(briefInputFields).flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]])),
  );
}
