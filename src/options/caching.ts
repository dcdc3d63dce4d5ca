import type { CachingFacts } from "../catalog/offering.ts";
import type { HardConstraints } from "./constraints.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { selfHostedBreaches } from "./self-hosted.ts";
import { elsewherePenalty, machineCapability } from "./shared-machine.ts";
import type { PlanningContext } from "./subject.ts";

/** Seconds that an answer may be old: five minutes in a shared store, a day at the edge (content-hashed files stay). */
const storeTtlSeconds = 300;
const edgeTtlSeconds = 86_400;
/** From this peak rate on, a database without a cache in front of it is a risk. */
const cacheFromPeakRequestsPerSecond = 50;

/** A shared store, the hosting's own edge, or none. */
export function cachingCandidates(context: PlanningContext, constraints: HardConstraints): Candidate<"caching">[] {
  const stores = partsFor<CachingFacts>(context, constraints, {
    role: "caching",
    useRole: () => "cache",
    offering: (offerings) => offerings.caching,
  }).map((part) => storeCandidate(context, part));
  return [...stores, ...withoutStore(context)];
}

/** A cache that the stack names must be there and speak its protocol. */
function stackBreaches(
  { stack }: PlanningContext,
  engine: CachingFacts["engine"] | "none",
  serviceId: string | null,
): Breach[] {
  const { cacheEngine } = stack;
  if (cacheEngine !== null && (engine === "none" || !speaks(engine, cacheEngine))) {
    return [{ constraintId: "stack:cache", reason: `the tech stack asks for ${cacheEngine}` }];
  }
  const named = stack.named.find(({ role }) => role === "caching");
  const isNamed = serviceId !== null && named?.serviceIds.has(serviceId) === true;
  return named !== undefined && !isNamed && (engine === "none" || engine === "edge")
    ? [{ constraintId: "stack:caching", reason: `the tech stack names ${named.choice}` }]
    : [];
}

/** Valkey speaks the Redis protocol, and the other way round. */
function speaks(engine: CachingFacts["engine"], wanted: "redis" | "valkey" | "memcached"): boolean {
  return engine === wanted || (engine !== "memcached" && engine !== "edge" && wanted !== "memcached");
}

function storeCandidate(context: PlanningContext, part: Part<CachingFacts>): Candidate<"caching"> {
  const { service, region, configuration } = part;
  const { facts } = configuration;
  return {
    id: `caching/${service.id}/${configuration.key}@${region.id ?? "global"}`,
    section: "caching",
    label: `${service.name}: ${configuration.label}`,
    serviceId: service.id,
    provider: service.provider,
    uses: part.uses,
    components: part.components,
    details: {
      uses: [...part.uses],
      engine: facts.engine,
      plan: configuration.plan,
      instance: facts.instance,
      nodes: facts.nodes,
      memoryGb: facts.memoryGb,
      ttlSeconds: storeTtlSeconds,
      encryptionAtRest: facts.encryptionAtRest,
      tlsInTransit: facts.tlsInTransit,
      privateNetwork: facts.privateOnly,
      holdsPersonalData: holdsPersonalData(context),
    },
    fit: {
      network: service.network,
      cloud: service.cloud,
      area: region.area,
      providers: [service.provider],
      worksWith: facts.privateOnly ? [service.network] : "any",
      narrowedBy: null,
      besideDatabase: null,
      brings: [],
      needs: facts.sharesMachine === true ? [machineCapability] : [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: true,
      crossNetworkComponents: [],
    },
    breaches: [
      ...part.breaches,
      ...stackBreaches(context, facts.engine, service.id),
      ...transportBreaches(context, facts),
      ...storageBreaches(context, facts),
      ...selfHostedBreaches(context, service, "caching"),
    ],
    penalties: [...part.penalties, ...elsewherePenalty(context, facts.sharesMachine)],
    notPriced: configuration.notPriced,
  };
}

function holdsPersonalData({ traitIds }: PlanningContext): boolean {
  return traitIds.has("personal-data") || traitIds.has("health-data");
}

/** Data about people is not written down in clear; Memcached writes nothing down. */
function storageBreaches(context: PlanningContext, facts: CachingFacts): Breach[] {
  if (!holdsPersonalData(context) || facts.engine === "memcached" || facts.encryptionAtRest !== false) return [];
  return [{ constraintId: "personal-data", reason: "stores data about people in clear" }];
}

function transportBreaches({ regimes }: PlanningContext, facts: CachingFacts): Candidate<"caching">["breaches"] {
  return [...regimes]
    .filter((regime) => (regime === "HIPAA" || regime === "PCI-DSS") && facts.tlsInTransit === false)
    .map((regime) => ({ constraintId: `compliance:${regime}`, reason: "no encryption in transit" }));
}

function withoutStore(context: PlanningContext): Candidate<"caching">[] {
  const calls =
    context.workload.peakRequestsPerSecond.value >= cacheFromPeakRequestsPerSecond ||
    context.workload.cacheGb.value >= 0.5;
  const penalties: Penalty[] = calls
    ? [
        {
          reason: `no shared cache for ${Math.round(context.workload.peakRequestsPerSecond.value)} requests/s at peak`,
          usd: penaltyUsd.noCache,
        },
      ]
    : [];
  return [
    emptyCandidate(context, "edge", penalties),
    emptyCandidate(context, "none", [...penalties, { reason: "even static files go uncached", usd: 1 }]),
  ];
}

/** `edge` uses the CDN that the hosting brings and pays for; it is offered only where there is one. */
function emptyCandidate(
  context: PlanningContext,
  engine: "edge" | "none",
  penalties: readonly Penalty[],
): Candidate<"caching"> {
  return {
    id: `caching/${engine}`,
    section: "caching",
    label: engine === "edge" ? "Edge cache of the hosting's CDN" : "No cache",
    serviceId: engine,
    provider: engine,
    uses: [],
    components: [],
    details: {
      uses: [],
      engine,
      plan: "none",
      instance: null,
      nodes: 0,
      memoryGb: 0,
      ttlSeconds: engine === "edge" ? edgeTtlSeconds : null,
      encryptionAtRest: null,
      tlsInTransit: engine === "edge" ? true : null,
      privateNetwork: null,
      holdsPersonalData: false,
    },
    fit: {
      network: "saas",
      cloud: null,
      area: null,
      providers: [],
      worksWith: "any",
      narrowedBy: null,
      besideDatabase: null,
      brings: [],
      needs: engine === "edge" ? ["cdn"] : [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: false,
      crossNetworkComponents: [],
    },
    breaches: stackBreaches(context, engine, null),
    penalties,
    notPriced: [],
  };
}
