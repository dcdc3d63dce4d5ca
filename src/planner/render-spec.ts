import type { Catalog } from "../catalog/catalog.ts";
import type { SectionDetails, ServiceUse } from "../spec/details.ts";
import type { InfrastructureSpec } from "../spec/infrastructure-spec.ts";
import type { CostReport } from "../spec/plan.ts";
import type { SectionId } from "../spec/words.ts";

/** What the strings of the specification are rendered from. */
export interface RenderInput {
  details: SectionDetails;
  labels: Readonly<Record<SectionId, string>>;
  cost: CostReport;
  catalog: Catalog;
}

/** The public specification. Every string follows from details and cost, so that the two cannot disagree. */
export function renderSpec({ details, labels, cost, catalog }: RenderInput): InfrastructureSpec {
  const { hosting, database, cicd, monitoring, security } = details;
  const hostingUse = use(hosting.uses, "compute");
  return {
    hosting: {
      provider: catalog.find(hostingUse?.serviceId ?? "")?.provider ?? "unknown",
      compute: hosting.compute,
      regions: hosting.regions,
      autoscaling: hosting.autoscaling,
      estimatedCost: costText(cost.bySection.hosting?.expected ?? "0", isOpenEnded(cost, "hosting")),
    },
    database: {
      service: databaseService(catalog, database),
      tier: database.engine === "none" ? "none" : labels.database,
      backups: backupsText(database),
      replicas: database.replicas,
    },
    caching: renderCaching(details.caching),
    cicd: {
      platform: specName(catalog, use(cicd.uses, "ci")),
      stages: cicd.stages,
      deploymentStrategy: cicd.deploymentStrategy,
    },
    monitoring: {
      apm: specName(catalog, use(monitoring.uses, "apm") ?? monitoring.uses[0]),
      logging: loggingText(catalog, monitoring),
      alerts: monitoring.alerts,
    },
    security: {
      authentication: nameOrNone(catalog, use(security.uses, "authentication")),
      secrets: nameOrNone(catalog, use(security.uses, "secrets")),
      waf: security.waf,
      ddosProtection: security.ddosProtection,
    },
    estimatedMonthlyCost: costText(cost.monthly.expected, isOpenEnded(cost, null)),
  };
}

/** What a team runs itself has no product name: it is the engine. */
function databaseService(catalog: Catalog, { engine, uses }: SectionDetails["database"]): string {
  const found = use(uses, "database");
  if (engine === "none") return "none";
  const isSelfHosted = catalog.find(found?.serviceId ?? "")?.offerings.database?.selfHosted === true;
  return isSelfHosted ? `${engine} (self-hosted)` : specName(catalog, found);
}

function use(uses: readonly ServiceUse[], role: string): ServiceUse | undefined {
  return uses.find((candidate) => candidate.role === role);
}

function specName(catalog: Catalog, found: ServiceUse | undefined): string {
  return found === undefined ? "none" : (catalog.find(found.serviceId)?.specName ?? found.serviceId);
}

function nameOrNone(catalog: Catalog, found: ServiceUse | undefined): string {
  return found === undefined ? "none" : (catalog.find(found.serviceId)?.name ?? found.serviceId);
}

function backupsText({ engine, backups }: SectionDetails["database"]): string {
  if (engine === "none") return "none: nothing is stored";
  if (backups.enabled === false) return "none";
  const kept =
    backups.retentionDays === null ? "kept for a time the vendor does not state" : `kept ${backups.retentionDays} days`;
  const recovery = backups.pointInTimeRecovery === true ? ", point-in-time recovery" : "";
  return `${backups.frequency ?? "automatic"}, ${kept}${recovery}`;
}

function renderCaching({
  engine,
  ttlSeconds,
  memoryGb,
  nodes,
}: SectionDetails["caching"]): InfrastructureSpec["caching"] {
  if (engine === "none")
    return { service: "none", strategy: "nothing is cached: the load does not ask for it", ttl: "none" };
  const ttl = ttlSeconds === null ? "none" : durationText(ttlSeconds);
  if (engine === "edge") {
    return {
      service: "edge",
      strategy: "static files and cacheable pages at the hosting's edge, purged on deployment",
      ttl,
    };
  }
  const service = engine === "memcached" ? "memcached" : "redis";
  return {
    service,
    strategy: `cache-aside for hot reads and sessions, ${memoryGb} GB on ${nodes} ${nodes === 1 ? "node" : "nodes"}`,
    ttl,
  };
}

function durationText(seconds: number): string {
  if (seconds % 86_400 === 0) return seconds === 86_400 ? "1 day" : `${seconds / 86_400} days`;
  if (seconds % 60 === 0) return `${seconds / 60} minutes`;
  return `${seconds} seconds`;
}

function loggingText(catalog: Catalog, { uses, logRetentionDays, auditLog }: SectionDetails["monitoring"]): string {
  const holder = use(uses, "logging") ?? use(uses, "apm");
  const kept = logRetentionDays === null ? "retention not stated" : `${logRetentionDays} days`;
  return `${nameOrNone(catalog, holder)}, ${kept}${auditLog === true ? ", with audit log" : ""}`;
}

/** True where something in the scope has no price, so that the sum is a lower bound. */
function isOpenEnded({ notPriced }: CostReport, section: SectionId | null): boolean {
  return notPriced.some((entry) => section === null || entry.section === section);
}

/** `"$1,240/month"`; `"from $1,240/month"` where something has no price. Rounded for display only. */
export function costText(monthlyUsd: string, openEnded: boolean): string {
  const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 }).format(
    Math.max(0, Math.round(Number(monthlyUsd))),
  );
  return `${openEnded ? "from " : ""}$${whole}/month`;
}
