import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-aurora.json" with { type: "json" };
import { defineService } from "../service.ts";
import { addBands, atLeast, scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

const sizes: readonly DatabaseSize[] = [
  { sku: "db.t4g.medium", vcpu: 2, memoryGb: 4, maximumConnections: 450 },
  { sku: "db.r6g.large", vcpu: 2, memoryGb: 16, maximumConnections: 1802 },
  { sku: "db.r6g.xlarge", vcpu: 4, memoryGb: 32, maximumConnections: 3604 },
  { sku: "db.r6g.2xlarge", vcpu: 8, memoryGb: 64, maximumConnections: 5000 },
  { sku: "db.r6g.4xlarge", vcpu: 16, memoryGb: 128, maximumConnections: 5000 },
  { sku: "db.r6g.8xlarge", vcpu: 32, memoryGb: 256, maximumConnections: 5000 },
  { sku: "db.r6g.16xlarge", vcpu: 64, memoryGb: 512, maximumConnections: 5000 },
];
const retentionDays = 7;
/** Share of queries that reach storage; the rest is answered from memory (judgement). */
const storageShare = 0.1;

export const awsAurora = defineService({
  ...awsFamily,
  id: "aws-aurora",
  name: "Amazon Aurora PostgreSQL",
  specName: "aurora",
  aliases: ["aurora", "amazon aurora", "aurora postgresql"],
  sections: ["database"],
  compliance: awsCompliance("aws-aurora"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure } },
});

/** One writer, or a writer and a reader in another zone that takes over. */
function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes, { maximumStorageGb: 131_072 });
  if (fit === undefined) return [];
  return [1, 2].map((instances) => configureCluster(need, fit, instances));
}

function configureCluster(
  need: Need,
  { size, shortfalls }: NonNullable<ReturnType<typeof smallestFit>>,
  instances: number,
): Configuration<DatabaseFacts> {
  const queries = addBands(need.size("databaseReadsPerMonth"), need.size("databaseWritesPerMonth"));
  return configuration<DatabaseFacts>({
    key: `${size.sku}x${instances}`,
    label: `${instances} × ${size.sku}, ${Math.ceil(need.size("databaseGb").expected)} GB`,
    plan: "standard",
    components: [
      skuComponent("aws-aurora", size.sku, { quantity: instances, region: need.region }),
      usageComponent(
        "aws-aurora",
        { storageGb: atLeast(need.size("databaseGb"), 10), ioRequests: scale(queries, storageShare) },
        need.region,
      ),
    ],
    facts: {
      engine: "postgres",
      instance: size.sku,
      highAvailability: instances > 1,
      replicas: instances - 1,
      storageGb: Math.ceil(need.size("databaseGb").expected),
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
    },
    shortfalls,
  });
}
