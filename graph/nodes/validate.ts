import { microPerUsd } from "../../src/options/price-option.ts";
import { budgetMoves } from "../../src/planner/budget-moves.ts";
import { runRules } from "../../src/rules/run-rules.ts";
import type { CostReport, Finding } from "../../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";
import { decidedDetails } from "../chosen.ts";
import { subjectOf } from "../planning-memo.ts";
import { readingNotes } from "../reading-notes.ts";
import { regenerationNotes } from "../regeneration-notes.ts";
import type { GraphState } from "../state.ts";
import { type Node, type NodeDeps, report } from "./node.ts";

/** Runs the rules over the whole, keeps what earlier rounds resolved, and lists sections without a decision. */
export function createValidateNode(deps: NodeDeps): Node {
  return (state, runtime) => {
    report(runtime.writer, { type: "started", node: "validate" });
    const { brief, traits, workload, catalog } = subjectOf(state, deps.catalog);
    const details = decidedDetails(state);
    const { specification, costReport } = state;
    if (details === null || !specification || !costReport) {
      return { findings: [...undecided(state), ...resolved(state, undecided(state))], checks: [] };
    }
    const traitIds = new Set(traits.map(({ id }) => id));
    const { findings, checks } = runRules({
      brief,
      traits: traitIds,
      spec: specification,
      details,
      workload,
      cost: costReport,
      catalog,
    });
    const isOverBudget = findings.some(({ ruleId, result }) => ruleId === "budget-exceeded" && result === "fail");
    const moves = isOverBudget ? budgetNotes(deps, state, costReport) : [];
    const current = [
      ...findings,
      ...moves,
      ...fallbackNotes(state),
      ...readingNotes(state.briefReading),
      ...regenerationNotes(state),
      ...answerNotes(state),
    ];
    report(runtime.writer, { type: "validated", fails: count(findings, "fail"), unknowns: count(findings, "unknown") });
    return { findings: [...current, ...resolved(state, current)], checks };
  };
}

function budgetNotes(deps: NodeDeps, state: GraphState, { monthly }: CostReport): Finding[] {
  const { enumeration } = deps.planningOf(state);
  const chosenMicroUsd = Math.round(Number(monthly.expected) * microPerUsd);
  return budgetMoves({ subject: subjectOf(state, deps.catalog), enumeration, chosenMicroUsd });
}

function count(findings: readonly Finding[], result: Finding["result"]): number {
  return findings.filter((finding) => finding.result === result).length;
}

/** A section that no decider could fill is an error of the plan, with the decider's reason. */
function undecided({ sectionFailures }: GraphState): Finding[] {
  return sectionIds.flatMap((section) => {
    const reason = sectionFailures?.[section];
    return reason === null || reason === undefined
      ? []
      : [decisionFinding({ ruleId: "section-undecided", result: "fail", severity: "error" }, section, reason)];
  });
}

function fallbackNotes(state: GraphState): Finding[] {
  return sectionIds.flatMap((section) => {
    const reason = state[`${section}Decision`]?.fallbackReason;
    if (reason === null || reason === undefined) return [];
    const message = `Decided by the planner instead of the model: ${reason}`;
    return [decisionFinding({ ruleId: "planner-fallback", result: "note", severity: "warning" }, section, message)];
  });
}

/** What of the model's answers was left out of the plan. */
function answerNotes({ answerNotes: notes }: GraphState): Finding[] {
  return sectionIds.flatMap((section) =>
    (notes[section] ?? []).map((note) =>
      decisionFinding(
        { ruleId: "answer-left-out", result: "note", severity: "info" },
        section,
        `This part of the model's answer was left out: ${note}`,
      ),
    ),
  );
}

function decisionFinding(
  kind: Pick<Finding, "ruleId" | "result" | "severity">,
  section: SectionId,
  message: string,
): Finding {
  return {
    ...kind,
    sections: [section],
    path: section,
    message,
    reference: "how the plan was decided",
    resolvedInRound: null,
  };
}

/** Failures of earlier rounds that are gone now, marked with the round that mended them. */
function resolved({ findings, repairs }: GraphState, current: readonly Finding[]): Finding[] {
  const round = repairs?.length ?? 0;
  const stands = new Set(current.filter(({ result }) => result === "fail").map(keyOf));
  return (findings ?? [])
    .filter((finding) => finding.resolvedInRound !== null || (finding.result === "fail" && !stands.has(keyOf(finding))))
    .map((finding) => ({ ...finding, resolvedInRound: finding.resolvedInRound ?? Math.max(1, round) }));
}

function keyOf({ ruleId, path }: Finding): string {
  return `${ruleId} ${path}`;
}
