import type { Companion, Component, Configuration, Configure, Offerings } from "../catalog/offering.ts";
import type { Service } from "../catalog/service.ts";
import type { ServiceUse } from "../spec/details.ts";
import { assessUse } from "./assess.ts";
import type { HardConstraints } from "./constraints.ts";
import type { Breach, Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";
import type { StackRole } from "./stack-needs.ts";
import { chooseRegion, needFor, type PlanningContext, type RegionChoice } from "./subject.ts";

/** One configuration of one service in one role and region, judged but not yet priced. */
export interface Part<Facts> {
  service: Service;
  region: RegionChoice;
  configuration: Configuration<Facts>;
  components: readonly Component[];
  uses: readonly ServiceUse[];
  breaches: readonly Breach[];
  penalties: readonly Penalty[];
}

/** The vendors of several parts, each once. */
export function distinctProviders(parts: readonly Part<unknown>[]): string[] {
  return [...new Set(parts.map(({ service }) => service.provider))];
}

export interface RoleParts<Facts> {
  role: StackRole;
  /** Role of the service's own use, e.g. `compute`, `database`, `apm`. */
  useRole: (facts: Facts) => string;
  offering: (offerings: Offerings) => { configure: Configure<Facts> } | undefined;
  /** Whether each further environment (staging …) needs one of its own. */
  perEnvironment?: boolean;
  /** Most hours of operation a month that are counted for a configuration; without it, all that it states. */
  mostOperationsHours?: (facts: Facts) => number;
}

/** Every configuration that any offered service gives for a role, with what speaks against it. */
export function partsFor<Facts>(
  context: PlanningContext,
  constraints: HardConstraints,
  wanted: RoleParts<Facts>,
): Part<Facts>[] {
  return context.catalog.services.flatMap((service) => {
    const offering = wanted.offering(service.offerings);
    if (offering === undefined || service.status !== "offered") return [];
    const region = chooseRegion(service, context.areas[0] ?? "us");
    const configurations = offering.configure(needFor(context, region.id));
    const environments =
      wanted.perEnvironment === true
        ? environmentComponents(context, { configure: offering.configure, region })
        : () => [];
    return configurations.map((configuration) => {
      const uses = [
        useOf(service, wanted.useRole(configuration.facts), {
          region,
          plan: configuration.plan,
          addOns: configuration.addOns,
        }),
        ...configuration.companions.flatMap((companion) => companionUse(context, companion)),
      ];
      const judged = assessUse(context, constraints, { role: wanted.role, service, uses });
      return {
        service,
        region,
        configuration,
        components: [...configuration.components, ...environments(configuration.plan)],
        uses,
        breaches: [
          ...judged.breaches,
          ...configuration.shortfalls.map((reason) => ({ constraintId: "capacity", reason })),
        ],
        penalties: [
          ...judged.penalties,
          ...placePenalty(context, region, service),
          ...operationsPenalty(operationsHours(service, configuration, wanted)),
        ],
      };
    });
  });
}

interface Bought {
  region: RegionChoice;
  plan: string;
  addOns: readonly string[];
}

function useOf(service: Service, role: string, { region, plan, addOns }: Bought): ServiceUse {
  return { serviceId: service.id, role, plan, region: region.id, area: region.area, addOns: [...addOns] };
}

function companionUse(context: PlanningContext, { serviceId, role, plan }: Companion): ServiceUse[] {
  const service = context.catalog.find(serviceId);
  if (service === undefined) return [];
  return [useOf(service, role, { region: chooseRegion(service, context.areas[0] ?? "us"), plan, addOns: [] })];
}

function placePenalty({ areas }: PlanningContext, { area }: RegionChoice, service: Service): Penalty[] {
  const primary = areas[0] ?? "us";
  if (area === null || area === "global" || area === primary || service.network === "saas") return [];
  return [{ reason: `no data centre in the users' area (${primary}); nearest is ${area}`, usd: penaltyUsd.farRegion }];
}

function operationsHours<Facts>(
  service: Service,
  { operationsHoursPerMonth, facts }: Configuration<Facts>,
  { mostOperationsHours }: RoleParts<Facts>,
): number {
  const stated = operationsHoursPerMonth ?? service.operationsHoursPerMonth;
  return Math.min(stated, mostOperationsHours?.(facts) ?? stated);
}

function operationsPenalty(hours: number): Penalty[] {
  if (hours === 0) return [];
  return [{ reason: `about ${hours} h of operation a month`, usd: hours * penaltyUsd.operationsHour }];
}

interface EnvironmentOffer<Facts> {
  configure: Configure<Facts>;
  region: RegionChoice;
}

/** Names of the environments, production first. */
export function environmentNames(context: PlanningContext): string[] {
  const count = Math.max(1, Math.round(context.workload.environments.value));
  return [
    "production",
    "staging",
    ...Array.from({ length: Math.max(0, count - 2) }, (_, index) => `environment ${index + 3}`),
  ].slice(0, count);
}

/**
 * Further environments: the service's smallest sensible configuration on the same plan, as lines of their own.
 * Fees that are paid once for all environments are left out.
 */
function environmentComponents<Facts>(
  context: PlanningContext,
  { configure, region }: EnvironmentOffer<Facts>,
): (plan: string) => Component[] {
  const names = environmentNames(context).slice(1);
  if (names.length === 0) return () => [];
  const smallest = configure({
    ...needFor(context, region.id),
    needsMultiZone: false,
    size: (key) => (key === "minimumInstances" ? { low: 1, expected: 1, high: 1 } : { low: 0, expected: 0, high: 0 }),
  });
  return (plan) => {
    const components = smallest.find((candidate) => candidate.plan === plan)?.components ?? [];
    return names.flatMap((label) =>
      components.filter(({ sharedFee }) => sharedFee === undefined).map((component) => ({ ...component, label })),
    );
  };
}
