import type { PlanningSubject } from "../../src/options/subject.ts";
import { explainInfeasible } from "../../src/planner/infeasible.ts";
import { sizeWorkload } from "../../src/sizing/size-workload.ts";
import { readTraits } from "../../src/sizing/traits.ts";
import type { NormalizedBrief } from "../../src/spec/brief.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { sectionIds } from "../../src/spec/words.ts";
import { mapSections } from "../chosen.ts";
import { runContext } from "../context.ts";
import { InputState } from "../state.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Reads the brief, derives the workload, enumerates the options of every section, and clears what an earlier run left. */
export function createBriefNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    report(runtime.writer, { type: "started", node: "brief" });
    const context = runContext(runtime.context);
    const decider = deps.deciderFor(context);
    const { brief, assumptions } = parseBrief(briefFields(state));
    const subject = subjectOf(deps, brief);
    const read = {
      normalizedBrief: brief,
      assumptions,
      traitList: [...subject.traits],
      workloadSizes: subject.workload,
    };
    const { enumeration, search } = deps.planningOf({ ...state, ...read });
    const counts = sectionIds.map((section) => {
      const { options, excluded } = enumeration.sections[section];
      return [section, { offered: options.length, excluded: excluded.length }] as const;
    });
    for (const [section, count] of counts) report(runtime.writer, { type: "options", section, ...count });
    const infeasible = search.best === null;
    return {
      ...read,
      ...cleared,
      startedAtMs: deps.now(),
      deciderId: decider.id,
      modelName: decider.model,
      repairLimit: context.maxRepairRounds,
      optionCounts: Object.fromEntries(counts),
      jointSelection: search.best?.selection ?? null,
      findings: infeasible ? explainInfeasible(enumeration, (relaxed) => subjectOf(deps, relaxed)) : [],
    };
  };
}

/** The same thread may run twice: nothing of the run before may be taken for this one's. */
const cleared = {
  hostingDecision: null,
  databaseDecision: null,
  cachingDecision: null,
  cicdDecision: null,
  monitoringDecision: null,
  securityDecision: null,
  sectionFailures: mapSections(() => null),
  specification: null,
  costReport: null,
  checks: [],
  repairs: [],
  sectionsToRedo: [],
  plannerRedoes: false,
  saved: null,
};

function subjectOf({ catalog }: NodeDeps, brief: NormalizedBrief): PlanningSubject {
  const traits = readTraits(brief);
  return { brief, traits, workload: sizeWorkload(brief, traits), catalog };
}

/** The brief's own fields of the graph's input, without those that say where to save. */
function briefFields(state: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(InputState.shape).filter((key) => key !== "projectId" && key !== "runId");
  return Object.fromEntries(keys.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]])));
}
