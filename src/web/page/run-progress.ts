import type { ProgressEvent } from "../../projects/progress.ts";
import { mapSections, type SectionId, sectionIds } from "../../spec/words.ts";

/** The nodes of the state machine as the page shows them. */
export const nodeIds = ["brief", ...sectionIds, "cost", "validate", "repair", "persist"] as const;
export type NodeId = (typeof nodeIds)[number];
export type NodeState = "waiting" | "active" | "done" | "failed";

export interface SectionProgress {
  /** Null until the options were counted. */
  options: { offered: number; excluded: number } | null;
  decision: { label: string; monthlyUsd: string | null; how: "model" | "planner" | "fallback" | "kept" } | null;
  /** In how many repair rounds it was decided again. */
  repairs: number;
}

/** What is known of a run while it goes on. */
export interface RunProgress {
  nodes: Readonly<Record<NodeId, NodeState>>;
  sections: Readonly<Record<SectionId, SectionProgress>>;
  traits: readonly string[];
  modelCalls: number;
  failedCalls: number;
  repairRounds: number;
  /** Of the last time that the rules were asked; null before. */
  findings: { fails: number; unknowns: number } | null;
}

export function noProgress(): RunProgress {
  const nothing: SectionProgress = { options: null, decision: null, repairs: 0 };
  return {
    nodes: {
      brief: "waiting",
      ...mapSections((): NodeState => "waiting"),
      cost: "waiting",
      validate: "waiting",
      repair: "waiting",
      persist: "waiting",
    },
    sections: mapSections(() => nothing),
    traits: [],
    modelCalls: 0,
    failedCalls: 0,
    repairRounds: 0,
    findings: null,
  };
}

/** The progress after one more event. */
export function afterEvent(progress: RunProgress, event: ProgressEvent): RunProgress {
  switch (event.type) {
    case "started":
      return { ...progress, nodes: nodesAfterStart(progress.nodes, event.node) };
    case "read":
      return { ...progress, traits: event.traits };
    case "options":
      return withSection(progress, event.section, {
        options: { offered: event.offered, excluded: event.excluded },
      });
    case "called":
      return {
        ...progress,
        modelCalls: progress.modelCalls + 1,
        failedCalls: progress.failedCalls + (event.call.outcome === "answered" ? 0 : 1),
      };
    case "decided": {
      const { section, label, monthlyUsd, decidedBy } = event;
      const how = decidedBy === "planner-fallback" ? "fallback" : decidedBy;
      return withSection(withNode(progress, section, "done"), section, { decision: { label, monthlyUsd, how } });
    }
    case "kept": {
      const decision = { label: event.label, monthlyUsd: null, how: "kept" as const };
      return withSection(withNode(progress, event.section, "done"), event.section, { decision });
    }
    case "validated": {
      const { fails, unknowns } = event;
      return { ...withNode(progress, "validate", "done"), findings: { fails, unknowns } };
    }
    case "repairing":
      return event.sections.reduce(
        (after, section) =>
          withSection(withNode(after, section, "waiting"), section, { repairs: after.sections[section].repairs + 1 }),
        { ...withNode(progress, "repair", "active"), repairRounds: event.round },
      );
    case "saved":
      return withNode(progress, "persist", "done");
    case "retrying":
    case "reasked":
    case "fell-back":
      return progress;
  }
}

/** How it stands when the run has ended: nothing is under way any more. */
export function afterEnd(progress: RunProgress, end: "finished" | "failed"): RunProgress {
  const state = end === "finished" ? "done" : "failed";
  return nodeIds.reduce(
    (after, node) => (after.nodes[node] === "active" ? withNode(after, node, state) : after),
    progress,
  );
}

/** A node begins when those before it have ended; these do not say so themselves. */
const endedBy: Readonly<Record<NodeId, readonly NodeId[]>> = {
  brief: [],
  hosting: ["brief", "repair"],
  database: ["brief", "hosting", "repair"],
  caching: ["brief", "hosting", "repair"],
  cicd: ["brief", "hosting", "repair"],
  monitoring: ["brief", "hosting", "repair"],
  security: ["brief", "hosting", "repair"],
  cost: [...sectionIds, "repair"],
  validate: ["cost"],
  repair: ["validate"],
  persist: ["brief", "cost", "validate", "repair"],
};

function nodesAfterStart(nodes: RunProgress["nodes"], name: string): RunProgress["nodes"] {
  const started = nodeIds.find((node) => node === name);
  if (started === undefined) return nodes;
  const ended = endedBy[started].filter((node) => nodes[node] === "active");
  return { ...nodes, ...Object.fromEntries(ended.map((node) => [node, "done" as const])), [started]: "active" };
}

function withNode(progress: RunProgress, node: NodeId, state: NodeState): RunProgress {
  return { ...progress, nodes: { ...progress.nodes, [node]: state } };
}

function withSection(progress: RunProgress, section: SectionId, change: Partial<SectionProgress>): RunProgress {
  return { ...progress, sections: { ...progress.sections, [section]: { ...progress.sections[section], ...change } } };
}
