import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-alloydb.json" with { type: "json" };
import { defineService } from "../service.ts";
import { atLeast, fixed } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, type FittingSize, smallestFit } from "../shape/database.ts";

/** Connections that a primary takes unless a flag raises them. */
const maximumConnections = 1000;
/** Machines have 8 GB for each vCPU. */
const sizes: readonly DatabaseSize[] = [2, 4, 8, 16, 32, 64].map((vcpu) => ({
  sku: `${vcpu}-${vcpu * 8}`,
  vcpu,
  memoryGb: vcpu * 8,
  maximumConnections,
}));
const hours = 730;
const leastStorageGb = 1;
const retentionDays = 14;

export const gcpAlloydb = defineService({
  ...gcpFamily,
  id: "gcp-alloydb",
  name: "Google AlloyDB for PostgreSQL",
  specName: "alloydb",
  aliases: ["alloydb", "google alloydb", "alloydb for postgresql"],
  sections: ["database"],
  compliance: gcpCompliance("gcp-alloydb"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure } },
});

/** A primary alone, or with a standby in another zone, which is billed like it. Storage is regional either way. */
function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes, { maximumStorageGb: 131_072 });
  return fit === undefined ? [] : [1, 2].map((nodes) => configurePrimary(need, fit, nodes));
}

function configurePrimary(need: Need, { size, shortfalls }: FittingSize, nodes: number): Configuration<DatabaseFacts> {
  const storage = atLeast(need.size("databaseGb"), leastStorageGb);
  return configuration<DatabaseFacts>({
    key: `${size.sku}x${nodes}`,
    label: `${size.vcpu} vCPU / ${size.memoryGb} GB, ${nodes > 1 ? "standby in another zone" : "one zone"}, ${Math.ceil(storage.expected)} GB`,
    plan: "standard",
    components: [
      usageComponent(
        "gcp-alloydb",
        {
          vcpuHours: fixed(size.vcpu * nodes * hours),
          memoryGbHours: fixed(size.memoryGb * nodes * hours),
          storageGb: storage,
          backupGb: need.size("backupGb"),
        },
        need.region,
      ),
    ],
    facts: {
      engine: "postgres",
      instance: size.sku,
      highAvailability: nodes > 1,
      replicas: nodes - 1,
      storageGb: Math.ceil(storage.expected),
      maximumConnections,
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
    },
    shortfalls,
  });
}
