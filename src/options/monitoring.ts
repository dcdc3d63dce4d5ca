import type { MonitoringFacts } from "../catalog/offering.ts";
import type { HardConstraints } from "./constraints.ts";
import { type Duty, dutiesFor, dutyOrder, dutyRole, takes } from "./duties.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { distinctProviders, type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { intersectNetworks, keepBestBy, type PricedPart, pricePart, totalScore } from "./priced-part.ts";
import type { PlanningContext } from "./subject.ts";

type MonitoringPart = PricedPart<MonitoringFacts>;

/** Alerts of every plan; they rest on metrics, logs and the bill, whoever the vendor is. */
const alertsFor = (regulated: boolean): string[] => [
  "error rate above 1 % for 5 minutes",
  "p95 latency above 1 s for 10 minutes",
  "uptime check failed twice",
  "database storage above 80 %",
  "monthly spend above 80 % of the budget",
  ...(regulated
    ? ["failed log-ins above the usual rate", "change of privileges or audit settings", "backup failed"]
    : []),
];

/**
 * Sets of products that cover the duties with nothing to spare: for each error tracker the cheapest completion per
 * network that it can watch.
 */
export function monitoringCandidates(
  context: PlanningContext,
  constraints: HardConstraints,
): Candidate<"monitoring">[] {
  const duties = dutiesFor(context);
  const parts = partsFor<MonitoringFacts>(context, constraints, {
    role: "monitoring",
    useRole: (facts) => primaryRole(facts),
    offering: (offerings) => offerings.monitoring,
  }).map((part) => pricePart(context, part));
  const named = context.stack.named
    .filter(({ role }) => role === "monitoring")
    .flatMap(({ serviceIds }) => [...serviceIds]);
  const usable = parts.map((part) => withoutNameBreach(part));
  const clean = usable.filter(({ part }) => part.breaches.length === 0);
  const sets = coveringSets(clean, { duties, named }).filter(
    (set) => named.length === 0 || set.some(({ part }) => named.includes(part.service.id)),
  );
  const candidates = keepBestBy(sets, (set) => `${set[0]?.part.service.id}|${networksOf(set)}`, totalScore).map((set) =>
    monitoringCandidate(context, { set, named }),
  );
  return [...candidates, ...excludedCandidates(context, usable)];
}

/** The stack names some product of the set, not each of them. */
function withoutNameBreach(priced: MonitoringPart): MonitoringPart {
  return {
    ...priced,
    part: {
      ...priced.part,
      breaches: priced.part.breaches.filter(({ constraintId }) => constraintId !== "stack:monitoring"),
    },
  };
}

function primaryRole(facts: MonitoringFacts): string {
  const first = (["apm", "logging", "auditLog", "uptime", "onCall"] as const).find((duty) => facts[duty]);
  return first === undefined ? "monitoring" : dutyRole[first];
}

/** All sets in which each next product takes the first duty still open. */
function coveringSets(
  parts: readonly MonitoringPart[],
  { duties, named }: { duties: readonly Duty[]; named: readonly string[] },
): MonitoringPart[][] {
  const open = (set: readonly MonitoringPart[]): Duty | undefined =>
    duties.find((duty) => !set.some(({ part }) => takes(part.configuration.facts, duty)));
  const complete: MonitoringPart[][] = [];
  const extend = (set: readonly MonitoringPart[]): void => {
    const duty = open(set);
    if (duty === undefined) {
      complete.push([...set]);
      return;
    }
    // Within one duty and one set of networks only the cheapest can be part of a cheapest completion,
    // unless it takes further duties that are still open.
    const takers = parts.filter(
      ({ part }) =>
        takes(part.configuration.facts, duty) && !set.some((other) => other.part.service.id === part.service.id),
    );
    const choices =
      set.length === 0
        ? takers
        : keepBestBy(
            takers,
            (taker) => signature(taker, duties),
            ({ scoreMicroUsd }) => scoreMicroUsd,
          );
    for (const taker of choices) if (intersectNetworks([...set, taker].map(watches)) !== null) extend([...set, taker]);
  };
  extend([]);
  // What the stack names stays, also where another product could do its work as well.
  const isNeeded = (set: readonly MonitoringPart[], member: MonitoringPart): boolean =>
    named.includes(member.part.service.id) || duties.some((duty) => isAlone(set, member, duty));
  return distinctSets(complete.filter((set) => set.every((member) => isNeeded(set, member))));
}

/** Whether only this member of the set takes the duty: a member without such a duty could be left out. */
function isAlone(set: readonly MonitoringPart[], member: MonitoringPart, duty: Duty): boolean {
  return (
    set.filter(({ part }) => takes(part.configuration.facts, duty)).every((other) => other === member) &&
    takes(member.part.configuration.facts, duty)
  );
}

/** The same products in another order are the same set. */
function distinctSets(sets: readonly MonitoringPart[][]): MonitoringPart[][] {
  const key = (set: readonly MonitoringPart[]): string =>
    set
      .map(({ part }) => `${part.service.id}:${part.configuration.key}`)
      .sort()
      .join("+");
  return [...new Map(sets.map((set) => [key(set), set])).values()];
}

function signature(taker: MonitoringPart, duties: readonly Duty[]): string {
  const { facts } = taker.part.configuration;
  return `${duties.filter((duty) => takes(facts, duty)).join("+")}|${facts.watches === "any" ? "any" : facts.watches.join("+")}`;
}

function watches({ part }: MonitoringPart): "any" | readonly string[] {
  return part.configuration.facts.watches;
}

function networksOf(set: readonly MonitoringPart[]): string {
  const networks = intersectNetworks(set.map(watches));
  return networks === "any" ? "any" : (networks ?? []).join("+");
}

/** What the stack names stands first, and so is what the specification calls the APM; then what does most. */
function monitoringCandidate(
  context: PlanningContext,
  { set, named }: { set: readonly MonitoringPart[]; named: readonly string[] },
): Candidate<"monitoring"> {
  const isNamed = ({ service }: Part<MonitoringFacts>): number => (named.includes(service.id) ? 1 : 0);
  const parts = set
    .map(({ part }) => part)
    .sort((first, second) => isNamed(second) - isNamed(first) || dutyCount(second) - dutyCount(first));
  const facts = parts.map(({ configuration }) => configuration.facts);
  const logs = longestKept(facts.filter(({ logging }) => logging));
  const onCall = parts.find(({ configuration }) => configuration.facts.onCall);
  const uses = parts.flatMap(({ uses: own }) => own);
  return {
    id: `monitoring/${parts.map(({ service, configuration }) => `${service.id}:${configuration.key}`).join("+")}`,
    section: "monitoring",
    label: parts.map(({ service, configuration }) => `${service.name} (${configuration.label})`).join(" + "),
    serviceId: parts[0]?.service.id ?? "none",
    provider: parts[0]?.service.provider ?? "none",
    uses,
    components: parts.flatMap(({ components }) => components),
    details: {
      uses: [...uses],
      plan: parts.map(({ configuration }) => configuration.plan).join(" + "),
      logRetentionDays: logs?.logRetentionDays ?? null,
      hotLogRetentionDays: logs?.hotLogRetentionDays ?? null,
      auditLog: facts.some(({ auditLog }) => auditLog),
      tracing: facts.some(({ tracing }) => tracing),
      uptimeCheck: facts.some(({ uptime }) => uptime),
      onCallChannel: onCall === undefined ? "e-mail" : onCall.service.name,
      alerts: alertsFor(context.regimes.size > 0),
      securityAlerts: context.regimes.size > 0,
      budgetAlert: true,
    },
    fit: {
      network: "saas",
      cloud: null,
      area: parts[0]?.region.area ?? null,
      providers: distinctProviders(parts),
      worksWith: intersectNetworks(set.map(watches)) ?? [],
      narrowedBy: null,
      besideDatabase: null,
      brings: [],
      needs: [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: false,
      crossNetworkComponents: [],
    },
    breaches: [...parts.flatMap(({ breaches }) => breaches), ...retentionBreaches(context, logs)],
    penalties: [...parts.flatMap(({ penalties }) => penalties), ...retentionPenalties(context, logs)],
    notPriced: parts.flatMap(({ configuration }) => configuration.notPriced),
  };
}

/** PCI DSS 10.5.1: twelve months of log history, the last three at hand. */
export function retentionBreaches({ regimes }: PlanningContext, logs: MonitoringFacts | undefined): Breach[] {
  if (!regimes.has("PCI-DSS")) return [];
  const constraintId = "compliance:PCI-DSS";
  const days = logs?.logRetentionDays ?? 0;
  if (days < 365) return [{ constraintId, reason: `keeps logs ${days} days, 365 are asked for (PCI DSS 10.5.1)` }];
  const hotDays = logs?.hotLogRetentionDays ?? days;
  if (hotDays >= 90) return [];
  return [{ constraintId, reason: `keeps logs ${hotDays} days at hand, 90 are asked for (PCI DSS 10.5.1)` }];
}

function dutyCount({ configuration }: Part<MonitoringFacts>): number {
  return dutyOrder.filter((duty) => takes(configuration.facts, duty)).length;
}

function longestKept(facts: readonly MonitoringFacts[]): MonitoringFacts | undefined {
  return [...facts].sort((first, second) => (second.logRetentionDays ?? 0) - (first.logRetentionDays ?? 0))[0];
}

/** Logs kept for less time than the workload asks for, where no clause makes that a breach. */
function retentionPenalties({ workload }: PlanningContext, logs: MonitoringFacts | undefined): Penalty[] {
  const wanted = workload.logRetentionDays.value;
  const kept = logs?.logRetentionDays ?? 0;
  return kept >= wanted ? [] : [{ reason: `keeps logs ${kept} of ${wanted} days`, usd: penaltyUsd.shortRetention }];
}

/** Products that a constraint rules out, so that a reader learns why they are missing. */
function excludedCandidates(context: PlanningContext, parts: readonly MonitoringPart[]): Candidate<"monitoring">[] {
  return parts
    .filter(({ part }) => part.breaches.length > 0)
    .map((priced) => monitoringCandidate(context, { set: [priced], named: [] }));
}
