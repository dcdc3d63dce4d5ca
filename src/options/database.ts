import type { DatabaseFacts } from "../catalog/offering.ts";
import type { DatabaseEngine } from "../catalog/stack.ts";
import type { HardConstraints } from "./constraints.ts";
import { defaultEngine } from "./default-engine.ts";
import { zonePenalty } from "./hosting.ts";
import type { Breach, Candidate, Penalty } from "./option.ts";
import { openEngines, partsOfEngine, withEngine } from "./open-engines.ts";
import { type Part, partsFor } from "./part.ts";
import { penaltyUsd } from "./penalties.ts";
import { isSelfHosted, selfHostedBreaches } from "./self-hosted.ts";
import { elsewherePenalty, machineCapability } from "./shared-machine.ts";
import type { PlanningContext } from "./subject.ts";

/** Databases for the stack's engine, sized for the workload; or none, where nothing is stored. */
export function databaseCandidates(context: PlanningContext, constraints: HardConstraints): Candidate<"database">[] {
  if (storesNothing(context)) return [noDatabase()];
  const need = withEngine(context, engineOf(context));
  const parts = (sized: PlanningContext): Part<DatabaseFacts>[] =>
    partsFor<DatabaseFacts>(sized, constraints, {
      role: "database",
      useRole: () => "database",
      offering: (offerings) => offerings.database,
      perEnvironment: true,
    }).filter(
      ({ configuration, service }) =>
        context.stack.engine !== null || fitsEngine(context, configuration.facts.engine, service.id),
    );
  const sized = [
    ...parts(need),
    ...openEngines(context).flatMap((engine) => partsOfEngine(context, constraints, engine)),
    ...parts(withConnections(need, fleetGrowth)),
    ...parts(withConnections(need, 0)).flatMap(withPooler),
  ].map((part) => ({ part, candidate: databaseCandidate(context, part) }));
  return itselfBeforeCompatible(context, [...new Map(sized.map((each) => [each.candidate.id, each])).values()]);
}

interface Sized {
  part: Part<DatabaseFacts>;
  candidate: Candidate<"database">;
}

/**
 * A stack that names an engine means that engine: what only speaks its protocol is out where the engine itself can be
 * had. Where the brief leaves the engine open, or nothing else carries the load, it stays on offer, at a penalty.
 */
function itselfBeforeCompatible({ stack }: PlanningContext, sized: readonly Sized[]): Candidate<"database">[] {
  const isLookalike = ({ part }: Sized): boolean => part.configuration.facts.compatibleOnly === true;
  const isPossible = sized.some((each) => each.candidate.breaches.length === 0 && !isLookalike(each));
  const reason = `compatible with ${stack.engine}, not ${stack.engine} itself`;
  return sized.map((each) => {
    const { candidate } = each;
    if (stack.engine === null || !isPossible || !isLookalike(each)) return candidate;
    return { ...candidate, breaches: [...candidate.breaches, { constraintId: "stack:engine", reason }] };
  });
}

/** Nothing is kept, or nothing runs that could keep it: pages alone use no database that the stack does not name. */
function storesNothing({ workload, stack }: PlanningContext): boolean {
  const isNamed = stack.engine !== null || stack.named.some(({ role }) => role === "database");
  return !isNamed && (workload.databaseGb.value === 0 || stack.appModel === "static");
}

function engineOf({ stack }: PlanningContext): DatabaseEngine | null {
  if (stack.engine !== null) return stack.engine;
  return stack.named.some(({ role }) => role === "database") ? null : defaultEngine;
}

/** How much larger than planned a fleet may grow; its connections then ask for a larger database. */
const fleetGrowth = 5;

/** The same need with other connections: those of a grown fleet, or none, where a pooler takes them. */
function withConnections(context: PlanningContext, factor: number): PlanningContext {
  const connections = context.workload.databaseConnections;
  const value = connections.value * factor;
  return {
    ...context,
    workload: { ...context.workload, databaseConnections: { ...connections, value, low: value, high: value } },
  };
}

/** Engines for which a connection pooler can run beside the application (PgBouncer, ProxySQL). */
const poolable: readonly DatabaseEngine[] = ["postgres", "mysql"];

/** The same database behind a pooler of one's own, for fleets that open more connections than it takes. */
function withPooler(part: Part<DatabaseFacts>): Part<DatabaseFacts>[] {
  const { configuration } = part;
  if (configuration.facts.pooler !== false || !poolable.includes(configuration.facts.engine)) return [];
  return [
    {
      ...part,
      configuration: {
        ...configuration,
        key: `${configuration.key}+pooler`,
        label: `${configuration.label}, with a connection pooler`,
        facts: { ...configuration.facts, pooler: true },
      },
      penalties: [...part.penalties, { reason: "a connection pooler to run", usd: penaltyUsd.ownPooler }],
    },
  ];
}

/** The engine must be the stack's; a database service that the stack names by itself brings its own. */
function fitsEngine(context: PlanningContext, engine: DatabaseEngine, serviceId: string): boolean {
  const wanted = engineOf(context);
  if (wanted !== null) return engine === wanted;
  return context.stack.named.some(({ role, serviceIds }) => role === "database" && serviceIds.has(serviceId));
}

function databaseCandidate(context: PlanningContext, part: Part<DatabaseFacts>): Candidate<"database"> {
  const { service, region, configuration } = part;
  const { compatibleOnly: _compatibleOnly, sharesMachine, ...facts } = configuration.facts;
  return {
    id: `database/${service.id}/${configuration.key}@${region.id ?? "global"}`,
    section: "database",
    label: `${service.name}: ${configuration.label}`,
    serviceId: service.id,
    provider: service.provider,
    uses: part.uses,
    components: part.components,
    details: {
      ...facts,
      backups: { ...facts.backups },
      uses: [...part.uses],
      plan: configuration.plan,
      replicaRegions: [],
      region: region.id,
    },
    fit: {
      network: service.network,
      cloud: service.cloud,
      area: region.area,
      providers: [service.provider],
      worksWith: context.regimes.has("PCI-DSS") || isSelfHosted(service, "database") ? [service.network] : "any",
      narrowedBy: context.regimes.has("PCI-DSS") ? "compliance:PCI-DSS" : null,
      besideDatabase: null,
      brings: [],
      needs: sharesMachine === true ? [machineCapability] : [],
      maximumInstances: null,
      connectionLimit: facts.pooler === true ? null : facts.maximumConnections,
      onRequestPath: true,
      crossNetworkComponents: egressComponents(context, part),
    },
    breaches: [
      ...part.breaches,
      ...engineBreach(context, part),
      ...regimeBreaches(context, facts),
      ...selfHostedBreaches(context, service, "database"),
      ...zoneBreach(context, facts),
    ],
    penalties: [
      ...part.penalties,
      ...zonePenalty(context, facts.highAvailability),
      ...engineAndRecoveryPenalties(configuration.facts),
      ...elsewherePenalty(context, sharesMachine),
    ],
    notPriced: configuration.notPriced,
  };
}

/** Bytes that leave the database's network, where its service meters them apart and does not bill them already. */
function egressComponents(
  context: PlanningContext,
  { service, region, configuration }: Part<DatabaseFacts>,
): Candidate<"database">["fit"]["crossNetworkComponents"] {
  const billed = configuration.components.some((component) => "egressGb" in component.usage);
  const metered = service.prices.some(
    (row) => row.kind === "usage" && row.usage === "egressGb" && row.skus === undefined,
  );
  if (billed || !metered) return [];
  const { low, value, high } = context.workload.databaseEgressGb;
  return [
    {
      serviceId: service.id,
      sku: null,
      quantity: 1,
      region: region.id,
      usage: { egressGb: { low, expected: value, high } },
    },
  ];
}

function engineBreach(context: PlanningContext, { service, configuration }: Part<DatabaseFacts>): Breach[] {
  const { engine } = configuration.facts;
  if (openEngines(context).includes(engine)) return [];
  return fitsEngine(context, engine, service.id)
    ? []
    : [{ constraintId: "stack:engine", reason: `is ${engine}, the tech stack asks for ${context.stack.engine}` }];
}

function regimeBreaches({ regimes }: PlanningContext, facts: DatabaseFacts): Breach[] {
  const breaches: Breach[] = [];
  if (regimes.has("PCI-DSS") && facts.privateNetwork !== true) {
    breaches.push({
      constraintId: "compliance:PCI-DSS",
      reason: "is reachable from untrusted networks (PCI DSS 1.4.4)",
    });
  }
  for (const regime of regimes) {
    if (facts.backups.enabled === false)
      breaches.push({ constraintId: `compliance:${regime}`, reason: "keeps no backups" });
  }
  return breaches;
}

function zoneBreach({ needsMultiZone }: PlanningContext, { highAvailability }: DatabaseFacts): Breach[] {
  return needsMultiZone && highAvailability !== true
    ? [{ constraintId: "availability", reason: "no standby in another zone" }]
    : [];
}

function engineAndRecoveryPenalties({ backups, compatibleOnly, engine }: DatabaseFacts): Penalty[] {
  return [
    ...(backups.pointInTimeRecovery === true
      ? []
      : [{ reason: "no point-in-time recovery", usd: penaltyUsd.noPointInTimeRecovery }]),
    ...(compatibleOnly === true
      ? [{ reason: `compatible with ${engine}, not ${engine} itself`, usd: penaltyUsd.compatibleEngineOnly }]
      : []),
  ];
}

function noDatabase(): Candidate<"database"> {
  return {
    id: "database/none",
    section: "database",
    label: "No database: nothing is stored",
    serviceId: "none",
    provider: "none",
    uses: [],
    components: [],
    details: {
      uses: [],
      engine: "none",
      plan: "none",
      instance: null,
      highAvailability: null,
      replicas: 0,
      replicaRegions: [],
      region: null,
      storageGb: 0,
      maximumConnections: null,
      pooler: null,
      encryptionAtRest: null,
      tlsInTransit: null,
      privateNetwork: null,
      backups: {
        enabled: null,
        frequency: "none",
        retentionDays: null,
        pointInTimeRecovery: null,
        crossRegionCopy: null,
      },
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
      needs: [],
      maximumInstances: null,
      connectionLimit: null,
      onRequestPath: false,
      crossNetworkComponents: [],
    },
    breaches: [],
    penalties: [],
    notPriced: [],
  };
}
