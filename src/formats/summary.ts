import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { Finding, Plan } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { workloadKeys } from "../spec/workload.ts";
import { usd } from "../text/money.ts";

/** What a reader should see first of a plan, the same in every format. */

/** One or two lines of facts per section of the specification. */
export function sectionFacts(spec: InfrastructureSpec): Record<SectionId, string[]> {
  const { hosting, database, caching, cicd, monitoring, security } = spec;
  return {
    hosting: [
      `${hosting.provider}, ${hosting.compute} in ${hosting.regions.join(", ")}`,
      hosting.autoscaling ? "autoscaling" : "no autoscaling",
    ],
    database:
      database.service === "none"
        ? ["none: nothing is stored"]
        : [
            `${database.service}: ${database.tier}`,
            `backups ${database.backups}; ${plural(database.replicas, "replica")}`,
          ],
    caching:
      caching.service === "none"
        ? [`none: ${caching.strategy}`]
        : [`${caching.service}: ${caching.strategy}`, `time to live ${caching.ttl}`],
    cicd: [`${cicd.platform}: ${cicd.stages.join(" → ")}`, `${cicd.deploymentStrategy} deployments`],
    monitoring: [`${monitoring.apm}; logs in ${monitoring.logging}`, plural(monitoring.alerts.length, "alert")],
    security: [
      `log-in: ${security.authentication}; secrets: ${security.secrets}`,
      `${security.waf ? "WAF" : "no WAF"}, ${security.ddosProtection ? "DDoS protection" : "no DDoS protection"}`,
    ],
  };
}

export function plural(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

export interface SectionShare {
  section: SectionId;
  expected: string;
  /** 0 to 1. */
  share: number;
}

export function sectionShares({ cost }: Plan): SectionShare[] {
  const total = Number(cost?.monthly.expected ?? 0);
  return sectionIds.map((section) => {
    const expected = cost?.bySection[section].expected ?? "0";
    return { section, expected, share: total <= 0 ? 0 : Math.max(0, Number(expected) / total) };
  });
}

/** Who decided, and what the model was asked and cost; null where no model had a part in it. */
export function modelLine({ provenance, decisions }: Plan): string | null {
  const { decider, model, modelCalls, tokens, modelCost } = provenance;
  if (decider === "planner" || modelCost === null) return null;
  const byPlanner = sectionIds.filter((section) => decisions?.[section].decidedBy === "planner-fallback");
  const instead = byPlanner.length === 0 ? "" : `; ${byPlanner.join(", ")} by the planner instead`;
  const { inputTokens, cachedInputTokens, outputTokens } = tokens;
  const used = `${count(inputTokens)} input tokens (${count(cachedInputTokens)} cached), ${count(outputTokens)} output`;
  const { usd: modelUsd, unmeteredCalls, pricesAsOf } = modelCost;
  const dollars =
    modelUsd === null ? "what it cost is not known" : `$${Number(modelUsd).toFixed(4)} at list prices of ${pricesAsOf}`;
  const unmetered = unmeteredCalls === 0 ? "" : ` (${plural(unmeteredCalls, "call")} reported no usage)`;
  return `Decided by ${model ?? "a model"} in ${plural(modelCalls.length, "call")}${instead}: ${used}; ${dollars}${unmetered}.`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

/** Sizes that matter for the bill come first among the assumptions. */
const mostAssumptions = 6;

/** What nothing in the brief supports: fields that were left out, then sizes by default. */
export function assumptionLines({ assumptions, workload }: Plan): string[] {
  const fields = assumptions.map(({ path, value, why }) => `${path} = ${value}: ${why}`);
  const sizes = workloadKeys
    .filter((key) => workload[key].basis === "default")
    .map((key) => `workload.${key} = ${workload[key].value} ${workload[key].unit}: ${workload[key].formula}`);
  return [...fields, ...sizes].slice(0, mostAssumptions);
}

export interface FindingGroup {
  mark: "fail" | "unknown" | "note";
  severity: Finding["severity"];
  ruleId: string;
  reference: string;
  messages: string[];
}

const order = { fail: 0, unknown: 1, note: 2 } as const;
const severities = { error: 0, warning: 1, info: 2 } as const;

/** Open findings by rule: failures first, then what is unknown, then notes; errors before warnings. */
export function findingGroups({ findings }: Plan): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { ruleId, result, severity, reference, message, resolvedInRound } of findings) {
    if (resolvedInRound !== null) continue;
    const key = `${result} ${ruleId}`;
    const group = groups.get(key) ?? { mark: result, severity, ruleId, reference, messages: [] };
    group.messages.push(message);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (first, second) =>
      order[first.mark] - order[second.mark] || severities[first.severity] - severities[second.severity],
  );
}

/** "11 of 13 HIPAA checks pass" for each regime of the brief would need the rules; this counts all that apply. */
export function checkCounts({ checks }: Plan): { passed: number; applied: number } {
  const applied = checks.filter(({ result }) => result !== "not-applicable");
  return { passed: applied.filter(({ result }) => result === "pass").length, applied: applied.length };
}

export const statusText = { valid: "valid", needs_review: "needs review", infeasible: "infeasible" } as const;

const mostProviders = 6;
const mostGivenUp = 3;

/** `aws $103 (this plan's), gcp from $226`: what the same brief would cost at each provider. */
export function elsewhereLine({ cost }: Plan): string | null {
  const all = cost?.elsewhere ?? [];
  if (all.length < 2) return null;
  const shown = all
    .slice(0, mostProviders)
    .map(
      ({ provider, monthlyUsd, hasUnpriced, isChosen }) =>
        `${provider} ${hasUnpriced ? "from " : ""}${usd(monthlyUsd)}${isChosen ? " (this plan's)" : ""}`,
    );
  const more = all.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? `, and ${plural(more, "other")}` : ""}`;
}

/** The least that would do, and what it gives up. */
export function frugalLines({ cost }: Plan): string[] {
  const frugal = cost?.frugal;
  if (frugal === null || frugal === undefined) return [];
  const { hosting, database } = frugal.options;
  const given = frugal.givesUp.slice(0, mostGivenUp);
  const more = frugal.givesUp.length - given.length;
  return [
    `${frugal.hasUnpriced ? "from " : ""}${usd(frugal.monthlyUsd)}/month: ${hosting}; ${database}`,
    ...(given.length === 0 ? [] : [`at the price of: ${given.join("; ")}${more > 0 ? `; and ${more} more` : ""}`]),
  ];
}

/** The bill at each number of users. */
export function scenarioLines({ cost }: Plan): { head: string; changes: readonly string[] }[] {
  return (cost?.scenarios ?? []).map(({ users, monthly, hasUnpriced, changes }) => ({
    head: `${count(Math.round(users))} users: ${monthly === null ? "no plan carries it" : `${hasUnpriced ? "from " : ""}${usd(monthly.expected)} (${usd(monthly.low)} to ${usd(monthly.high)})`}`,
    changes,
  }));
}

/** From where on something has to be replaced. */
export function redesignLines({ cost }: Plan): string[] {
  return (cost?.redesigns ?? []).map(
    ({ section, atUsers, from, to, why }) =>
      `${section}: at about ${count(atUsers)} users ${from} no longer carries it (${why}); then ${to ?? "nothing in the catalog does"}`,
  );
}

/** What commitments would take off the bill; never part of it. */
export function savingLines({ cost }: Plan): string[] {
  return (cost?.savings ?? [])
    .slice(0, mostProviders)
    .map(({ what, term, savesMonthlyUsd }) => `${usd(savesMonthlyUsd)} a month: ${what}, ${term}`);
}

/** What moves the total most: its part of the bill, what its band does to it, and what a further step costs. */
export function driverLines({ cost }: Plan): { monthlyUsd: string; text: string }[] {
  return (cost?.drivers ?? []).map(({ what, monthlyUsd, swingUsd, perUnit }) => ({
    monthlyUsd,
    text: `${what}: ${Number(swingUsd) === 0 ? "" : `moves by ${usd(swingUsd)} from low to high, `}${perUnit}`,
  }));
}

/** What each regime adds, and through what. */
export function complianceLines({ cost }: Plan): string[] {
  return (cost?.compliance ?? []).map(({ regime, addsMonthlyUsd, through }) => {
    const amount = Number(addsMonthlyUsd);
    const what = amount === 0 ? "adds nothing" : `${amount < 0 ? "−" : "+"}${usd(String(Math.abs(amount)))} a month`;
    return `${regime}: ${what}${through.length === 0 ? "" : `: ${through.join(", ")}`}`;
  });
}
