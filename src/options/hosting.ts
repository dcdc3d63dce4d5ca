import type { HostingFacts } from "../catalog/offering.ts";
import type { Runtime } from "../catalog/stack.ts";
import type { HardConstraints } from "./constraints.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { environmentNames, type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { elsewherePenalty, machineCapability, withStores } from "./shared-machine.ts";
import { providerKey } from "./stack-needs.ts";
import type { PlanningContext } from "./subject.ts";

/** Who prefers machines has the routine and the scripts for them: half of the usual hours a month (judgement). */
const hoursOfPreferredMachines = 4;

/** Ways to run the application, with their CDN, load balancer and object storage. */
export function hostingCandidates(context: PlanningContext, constraints: HardConstraints): Candidate<"hosting">[] {
  return partsFor<HostingFacts>(withStores(context), constraints, {
    role: "hosting",
    useRole: () => "compute",
    offering: (offerings) => offerings.hosting,
    perEnvironment: true,
    mostOperationsHours: ({ compute }) =>
      compute === "vms" && context.brief.preferences.compute === "vms"
        ? hoursOfPreferredMachines
        : Number.POSITIVE_INFINITY,
  }).map((part) => hostingCandidate(context, part));
}

function hostingCandidate(context: PlanningContext, part: Part<HostingFacts>): Candidate<"hosting"> {
  const { service, region, configuration } = part;
  const { facts } = configuration;
  const regions = region.id === null ? ["global"] : [region.id];
  return {
    id: `hosting/${service.id}/${configuration.key}@${regions[0]}`,
    section: "hosting",
    label: configuration.label,
    serviceId: service.id,
    provider: service.provider,
    uses: part.uses,
    components: part.components,
    details: {
      uses: [...part.uses],
      compute: facts.compute,
      plan: configuration.plan,
      instance: facts.instance,
      minimumInstances: facts.minimumInstances,
      maximumInstances: facts.maximumInstances,
      vcpuPerInstance: facts.vcpuPerInstance,
      memoryGbPerInstance: facts.memoryGbPerInstance,
      autoscaling: facts.autoscaling,
      multiZone: facts.multiZone,
      regions,
      encryptionAtRest: facts.encryptionAtRest,
      tlsInTransit: facts.tlsInTransit,
      environments: environmentNames(context),
    },
    fit: {
      network: service.network,
      cloud: service.cloud,
      area: region.area,
      providers: [service.provider],
      worksWith: "any",
      narrowedBy: null,
      besideDatabase: null,
      brings: [...(facts.cdnIncluded ? ["cdn"] : []), ...(isOneMachine(facts) ? [machineCapability] : [])],
      needs: [],
      maximumInstances: facts.maximumInstances,
      connectionLimit: null,
      onRequestPath: true,
      crossNetworkComponents: [],
    },
    breaches: [
      ...part.breaches,
      ...runtimeBreach(context, service.offerings.hosting?.runtimes ?? []),
      ...zoneBreach(context, facts),
    ],
    penalties: [
      ...part.penalties,
      ...preferencePenalties(context, part),
      ...elsewherePenalty(context, isOneMachine(facts)),
      ...zonePenalty(context, facts.multiZone),
    ],
    notPriced: configuration.notPriced,
  };
}

/** Where one machine carries the application, its stores can stand beside it. */
function isOneMachine({ compute, maximumInstances }: HostingFacts): boolean {
  return compute === "vms" && maximumInstances === 1;
}

function runtimeBreach({ stack }: PlanningContext, offered: readonly Runtime[] | "any"): Breach[] {
  if (offered === "any") return [];
  const missing = stack.runtimes.filter((runtime) => !offered.includes(runtime));
  return missing.length === 0 ? [] : [{ constraintId: "stack:runtime", reason: `does not run ${missing.join(", ")}` }];
}

function zoneBreach({ needsMultiZone }: PlanningContext, { multiZone }: HostingFacts): Breach[] {
  return needsMultiZone && multiZone !== true ? [{ constraintId: "availability", reason: "runs in one zone" }] : [];
}

/** Below the hard limit a single zone is allowed, at a price: the downtime it risks. */
export function zonePenalty({ brief, needsMultiZone, workload }: PlanningContext, spread: boolean | null): Penalty[] {
  if (needsMultiZone || spread === true || brief.availabilityTarget < 99.9) return [];
  const { singleZone, singleZonePerUser, singleZoneLeast } = penaltyUsd;
  const ofUsers = workload.monthlyActiveUsers.value * singleZonePerUser;
  const usd = Math.min(singleZone, Math.max(singleZoneLeast, ofUsers));
  return [{ reason: `one zone, for a target of ${brief.availabilityTarget} %`, usd }];
}

function preferencePenalties({ brief }: PlanningContext, { service, configuration }: Part<HostingFacts>): Penalty[] {
  const { providers, compute } = brief.preferences;
  const penalties: Penalty[] = [];
  if (providers.length > 0 && !providers.map(providerKey).includes(service.provider)) {
    penalties.push({
      reason: `not one of the preferred providers (${providers.join(", ")})`,
      usd: penaltyUsd.notPreferred,
    });
  }
  if (configuration.facts.needsAdapter === true)
    penalties.push({ reason: "the web framework needs an adapter", usd: penaltyUsd.adapter });
  if (compute !== undefined && compute !== configuration.facts.compute) {
    penalties.push({
      reason: `${configuration.facts.compute}, where ${compute} is preferred`,
      usd: penaltyUsd.notPreferred,
    });
  }
  return penalties;
}
