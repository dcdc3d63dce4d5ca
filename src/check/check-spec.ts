import type { Catalog } from "../catalog/catalog.ts";
import type { Subject } from "../rules/rule.ts";
import { planStatus, runRules } from "../rules/run-rules.ts";
import { sizeWorkload } from "../sizing/size-workload.ts";
import { readTraits } from "../sizing/traits.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { SectionDetails } from "../spec/details.ts";
import type { Check, Decisions, Finding, PlanStatus } from "../spec/plan.ts";
import { planConsistent, unresolvedName } from "./check-rules.ts";
import { detailsOfSpec, type SpecReading } from "./details-of-spec.ts";
import { type Difference, differencesOf } from "./differences.ts";
import type { ParsedSpec } from "./parse-spec.ts";
import type { Unnamed } from "./section-reading.ts";

export interface CheckInput extends ParsedSpec {
  brief: NormalizedBrief;
  catalog: Catalog;
}

export interface CheckResult {
  status: PlanStatus;
  findings: Finding[];
  checks: Check[];
}

/**
 * The rules over a specification, whoever wrote it. What its strings do not tell is unknown; of a plan of ours the
 * details, the workload and the bill count as well, so that the verdict is that of the plan.
 */
export function checkSpec(input: CheckInput): CheckResult {
  const { spec, plan, brief, catalog } = input;
  const isSameBrief = plan !== null && JSON.stringify(plan.brief) === JSON.stringify(brief);
  const traits = isSameBrief ? plan.traits : readTraits(brief);
  const reading = readingOf(input);
  const subject: Subject = {
    brief,
    traits: new Set(traits.map(({ id }) => id)),
    spec,
    details: reading.details,
    workload: isSameBrief ? plan.workload : sizeWorkload(brief, traits),
    ...(plan === null || plan.cost === null ? {} : { cost: plan.cost }),
    catalog,
  };
  const { findings, checks } = runRules(subject);
  const named = reading.unnamed.map(toFinding);
  const differing = reading.differences.map(toDifference);
  const all = [...differing, ...distinct(findings), ...named];
  return {
    status: planStatus(brief, all),
    findings: all,
    checks: [
      ...checks,
      { ruleId: unresolvedName.id, result: named.length === 0 ? ("pass" as const) : ("unknown" as const) },
      { ruleId: planConsistent.id, result: consistency(plan, differing) },
    ].toSorted((first, second) => (first.ruleId < second.ruleId ? -1 : 1)),
  };
}

/** A service in two regions is one service: what a rule says of both alike is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function consistency(plan: ParsedSpec["plan"], differing: readonly Finding[]): Check["result"] {
  if (plan === null) return "not-applicable";
  return differing.length === 0 ? "pass" : "fail";
}

interface Reading extends SpecReading {
  differences: readonly Difference[];
}

function readingOf({ spec, plan, catalog }: CheckInput): Reading {
  const told = detailsOfSpec(spec, catalog);
  if (plan === null || plan.decisions === null) return { ...told, differences: [] };
  const details = detailsOfPlan(plan.decisions);
  return { details, unnamed: [], differences: differencesOf(told.details, details) };
}

function detailsOfPlan({ hosting, database, caching, cicd, monitoring, security }: Decisions): SectionDetails {
  return {
    hosting: hosting.details,
    database: database.details,
    caching: caching.details,
    cicd: cicd.details,
    monitoring: monitoring.details,
    security: security.details,
  };
}

function toFinding({ section, path, message, isWritten }: Unnamed): Finding {
  const { id, severity, reference } = unresolvedName;
  return {
    ruleId: id,
    result: "unknown",
    severity: isWritten ? severity : "info",
    sections: [section],
    path,
    message,
    reference,
    resolvedInRound: null,
  };
}

function toDifference({ section, path, message }: Difference): Finding {
  const { id, severity, reference } = planConsistent;
  return { ruleId: id, result: "fail", severity, sections: [section], path, message, reference, resolvedInRound: null };
}
