import type { Finding, Repair } from "../src/spec/plan.ts";
import type { GraphState } from "./state.ts";

/** The state as it was before a repair that made things worse; null where the last one did not. */
export function undoneRepair(state: GraphState): Partial<GraphState> | null {
  const { beforeRepair, findings = [], repairs = [] } = state;
  if (beforeRepair === null || beforeRepair === undefined) return null;
  if (openErrors(findings) <= openErrors(beforeRepair.findings)) return null;
  const { hosting, database, caching, cicd, monitoring, security } = beforeRepair.decisions;
  return {
    hostingDecision: hosting,
    databaseDecision: database,
    cachingDecision: caching,
    cicdDecision: cicd,
    monitoringDecision: monitoring,
    securityDecision: security,
    findings: beforeRepair.findings,
    repairs: repairs.map(
      (repair, index): Repair => (index === repairs.length - 1 ? { ...repair, undone: true } : repair),
    ),
  };
}

/** Failed rules of severity error that stand. */
function openErrors(findings: readonly Finding[]): number {
  return findings.filter(
    ({ result, severity, resolvedInRound }) => result === "fail" && severity === "error" && resolvedInRound === null,
  ).length;
}
