import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-cloud-sql.json" with { type: "json" };
import { defineService } from "../service.ts";
import { atLeast, fixed } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

/** Dedicated sizes: vCPU with 4 GB each; connections after the default of PostgreSQL on Cloud SQL by memory. */
const sizes: readonly DatabaseSize[] = [
  { sku: "2-8", vcpu: 2, memoryGb: 8, maximumConnections: 400 },
  { sku: "4-16", vcpu: 4, memoryGb: 16, maximumConnections: 500 },
  { sku: "8-32", vcpu: 8, memoryGb: 32, maximumConnections: 800 },
  { sku: "16-64", vcpu: 16, memoryGb: 64, maximumConnections: 1000 },
  { sku: "32-128", vcpu: 32, memoryGb: 128, maximumConnections: 1000 },
  { sku: "64-256", vcpu: 64, memoryGb: 256, maximumConnections: 1000 },
];
/** Shared cores have no SLA; they are offered without a standby only. */
const sharedCores: readonly DatabaseSize[] = [
  { sku: "db-f1-micro", vcpu: 0.2, memoryGb: 0.6, maximumConnections: 25 },
  { sku: "db-g1-small", vcpu: 0.5, memoryGb: 1.7, maximumConnections: 50 },
];
const hours = 730;
const leastStorageGb = 10;
const retentionDays = 7;

export const gcpCloudSql = defineService({
  ...gcpFamily,
  id: "gcp-cloud-sql",
  name: "Google Cloud SQL",
  specName: "cloud-sql",
  aliases: ["cloud sql", "google cloud sql"],
  sections: ["database"],
  compliance: gcpCompliance("gcp-cloud-sql"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres", "mysql"], configure } },
});

function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const limits = { maximumStorageGb: 65_536 };
  const small = smallestFit(need, sharedCores, limits);
  const fit = smallestFit(need, sizes, limits);
  return [
    ...(small === undefined || small.shortfalls.length > 0 ? [] : [configureShared(need, small.size)]),
    ...(fit === undefined ? [] : [false, true].map((regional) => configureDedicated(need, fit, regional))),
  ];
}

function configureShared(need: Need, size: DatabaseSize): Configuration<DatabaseFacts> {
  return configuration<DatabaseFacts>({
    key: size.sku,
    label: `${size.sku} (shared core), one zone`,
    plan: "standard",
    components: [
      skuComponent("gcp-cloud-sql", size.sku, { region: need.region }),
      usageComponent(
        "gcp-cloud-sql",
        { storageGb: atLeast(need.size("databaseGb"), leastStorageGb), backupGb: need.size("backupGb") },
        need.region,
      ),
    ],
    facts: facts(need, { size, regional: false }),
  });
}

function configureDedicated(
  need: Need,
  { size, shortfalls }: NonNullable<ReturnType<typeof smallestFit>>,
  regional: boolean,
): Configuration<DatabaseFacts> {
  const storage = atLeast(need.size("databaseGb"), leastStorageGb);
  const vcpu = fixed(size.vcpu * hours);
  const memory = fixed(size.memoryGb * hours);
  const usage: Component["usage"] = regional
    ? { haVcpuHours: vcpu, haMemoryGbHours: memory, haStorageGb: storage }
    : { vcpuHours: vcpu, memoryGbHours: memory, storageGb: storage };
  return configuration<DatabaseFacts>({
    key: `${size.sku}${regional ? "-ha" : ""}`,
    label: `${size.vcpu} vCPU / ${size.memoryGb} GB, ${regional ? "standby in another zone" : "one zone"}, ${Math.ceil(storage.expected)} GB`,
    plan: "standard",
    components: [usageComponent("gcp-cloud-sql", { ...usage, backupGb: need.size("backupGb") }, need.region)],
    facts: facts(need, { size, regional }),
    shortfalls,
  });
}

function facts(need: Need, { size, regional }: { size: DatabaseSize; regional: boolean }): DatabaseFacts {
  return {
    engine: need.engine === "mysql" ? "mysql" : "postgres",
    instance: size.sku,
    highAvailability: regional,
    replicas: regional ? 1 : 0,
    storageGb: Math.max(leastStorageGb, Math.ceil(need.size("databaseGb").expected)),
    maximumConnections: size.maximumConnections,
    pooler: false,
    encryptionAtRest: true,
    tlsInTransit: true,
    privateNetwork: true,
    backups: {
      enabled: true,
      frequency: "continuous",
      retentionDays,
      pointInTimeRecovery: true,
      crossRegionCopy: false,
    },
  };
}
