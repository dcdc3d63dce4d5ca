import { flyAddOnComponents, flyAddOns, flyFamily } from "../fly.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/fly-managed-postgres.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";
import { postgresFacts } from "../shape/platform-database.ts";

/** Clients of the built-in pooler; no limit is stated, a thousand is safe for PgBouncer (judgement). */
const pooledClients = 1000;

/** Plans with their memory; two shared vCPU count as one half (judgement, as for machines). */
const sizes: readonly DatabaseSize[] = [
  { sku: "basic", vcpu: 0.5, memoryGb: 1, maximumConnections: pooledClients },
  { sku: "starter", vcpu: 0.5, memoryGb: 2, maximumConnections: pooledClients },
  { sku: "launch", vcpu: 2, memoryGb: 8, maximumConnections: pooledClients },
  { sku: "scale", vcpu: 4, memoryGb: 32, maximumConnections: pooledClients },
  { sku: "performance", vcpu: 8, memoryGb: 64, maximumConnections: pooledClients },
];
const maximumStorageGb = 1000;

export const flyManagedPostgres = defineService({
  ...flyFamily,
  id: "fly-managed-postgres",
  name: "Fly Managed Postgres",
  specName: "fly-postgres",
  aliases: ["fly postgres", "fly mpg"],
  sections: ["database"],
  regions: [
    { id: "iad", area: "us" },
    { id: "ord", area: "us" },
    { id: "lax", area: "us" },
    { id: "sjc", area: "us" },
    { id: "ams", area: "eu" },
    { id: "fra", area: "eu" },
    { id: "lhr", area: "uk" },
    { id: "sin", area: "apac" },
    { id: "nrt", area: "apac" },
    { id: "syd", area: "apac" },
    { id: "gru", area: "sa" },
    { id: "yyz", area: "ca" },
  ],
  maturity: "growing",
  operationsHoursPerMonth: 0.75,
  capabilitySource: {
    url: "https://github.com/superfly/docs/blob/5c22c8cece71e1cf83fab3189c9f7301573f4d6e/mpg/index.html.md",
    asOf: "2026-08",
    confidence: "high",
  },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes, { pooler: true, maximumStorageGb });
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<DatabaseFacts>({
      key: size.sku,
      label: `${size.sku} plan, highly available`,
      plan: "standard",
      components: [
        {
          serviceId: "fly-managed-postgres",
          sku: size.sku,
          quantity: 1,
          region: need.region,
          usage: { storageGb: need.size("databaseGb") },
        },
        ...flyAddOnComponents(need),
      ],
      addOns: flyAddOns(need),
      facts: postgresFacts(need, size, {
        highAvailability: true,
        replicas: 1,
        pooler: true,
        // Encrypted volumes and a WireGuard mesh: see the family.
        encryptionAtRest: true,
        tlsInTransit: true,
        privateNetwork: true,
        // Automatic; the schedule is not stated.
        backups: {
          enabled: true,
          frequency: null,
          retentionDays: null,
          pointInTimeRecovery: null,
          crossRegionCopy: null,
        },
      }),
      shortfalls,
    }),
  ];
}
