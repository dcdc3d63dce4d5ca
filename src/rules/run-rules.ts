import { InvariantError } from "../errors.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { Check, Finding, PlanStatus, Severity } from "../spec/plan.ts";
import { type Rule, type Subject, toFinding } from "./rule.ts";
import { allRules } from "./rules.ts";

export interface RuleResults {
  findings: Finding[];
  checks: Check[];
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Runs every rule. The results do not depend on the order of the rules. */
export function runRules(subject: Subject, rules: readonly Rule[] = allRules): RuleResults {
  const results = rules.map((rule) => runRule(rule, subject));
  return {
    findings: results.flatMap(({ findings }) => findings).sort(compareFindings),
    checks: results.map(({ check }) => check).sort((first, second) => compareText(first.ruleId, second.ruleId)),
  };
}

function runRule(rule: Rule, subject: Subject): { findings: Finding[]; check: Check } {
  try {
    if (!rule.appliesTo(subject)) return { findings: [], check: { ruleId: rule.id, result: "not-applicable" } };
    const findings = rule.check(subject).map((observation) => toFinding(rule, observation));
    return { findings, check: { ruleId: rule.id, result: rule.isAttestation ? "unknown" : verdict(findings) } };
  } catch (error) {
    throw new InvariantError(`Rule ${rule.id} failed to judge the plan.`, error);
  }
}

function verdict(findings: readonly Finding[]): Check["result"] {
  if (findings.some(({ result }) => result === "fail")) return "fail";
  return findings.some(({ result }) => result === "unknown") ? "unknown" : "pass";
}

/**
 * `valid`: no error rule fails and no error rule of a requested regime is unknown. Findings that a repair resolved do
 * not count.
 */
export function planStatus(brief: NormalizedBrief, findings: readonly Finding[]): PlanStatus {
  const open = findings.filter(({ severity, resolvedInRound }) => severity === "error" && resolvedInRound === null);
  const regimeRules = new Set(
    allRules
      .filter(({ regime }) => regime !== null && brief.complianceRequirements.includes(regime))
      .map(({ id }) => id),
  );
  const blocks = ({ result, ruleId }: Finding): boolean =>
    result === "fail" || (result === "unknown" && regimeRules.has(ruleId));
  return open.some(blocks) ? "needs_review" : "valid";
}

function compareFindings(first: Finding, second: Finding): number {
  return (
    severityOrder[first.severity] - severityOrder[second.severity] ||
    compareText(first.ruleId, second.ruleId) ||
    compareText(first.path, second.path) ||
    compareText(first.message, second.message)
  );
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
