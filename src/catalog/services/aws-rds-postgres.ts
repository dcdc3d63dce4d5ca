import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-rds-postgres.json" with { type: "json" };
import { defineService } from "../service.ts";
import { atLeast } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

/** Smallest storage that RDS sells, GB. */
const leastStorageGb = 20;
const backupRetentionDays = 7;

/** Connections: LEAST(memory / 9531392, 5000), about 112 for each GiB (docs of RDS for PostgreSQL). */
const sizes: readonly DatabaseSize[] = [
  { sku: "db.t4g.micro", vcpu: 2, memoryGb: 1, maximumConnections: 112 },
  { sku: "db.t4g.small", vcpu: 2, memoryGb: 2, maximumConnections: 225 },
  { sku: "db.t4g.medium", vcpu: 2, memoryGb: 4, maximumConnections: 450 },
  { sku: "db.t4g.large", vcpu: 2, memoryGb: 8, maximumConnections: 901 },
  { sku: "db.r6g.large", vcpu: 2, memoryGb: 16, maximumConnections: 1802 },
  { sku: "db.m7g.xlarge", vcpu: 4, memoryGb: 16, maximumConnections: 1802 },
  { sku: "db.r6g.xlarge", vcpu: 4, memoryGb: 32, maximumConnections: 3604 },
  { sku: "db.m7g.2xlarge", vcpu: 8, memoryGb: 32, maximumConnections: 3604 },
  { sku: "db.r6g.2xlarge", vcpu: 8, memoryGb: 64, maximumConnections: 5000 },
  { sku: "db.r6g.4xlarge", vcpu: 16, memoryGb: 128, maximumConnections: 5000 },
  { sku: "db.r6g.8xlarge", vcpu: 32, memoryGb: 256, maximumConnections: 5000 },
  { sku: "db.r6g.16xlarge", vcpu: 64, memoryGb: 512, maximumConnections: 5000 },
];

export const awsRdsPostgres = defineService({
  ...awsFamily,
  id: "aws-rds-postgres",
  name: "Amazon RDS for PostgreSQL",
  specName: "rds",
  aliases: ["rds", "amazon rds", "rds postgres", "rds for postgresql", "aws rds"],
  sections: ["database"],
  compliance: awsCompliance("aws-rds-postgres"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureRds } },
});

function configureRds(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes, { maximumStorageGb: 65_536 });
  if (fit === undefined) return [];
  return [false, true].map((multiZone) => configureInstance(need, fit, multiZone));
}

function configureInstance(
  need: Need,
  { size, shortfalls }: NonNullable<ReturnType<typeof smallestFit>>,
  multiZone: boolean,
): Configuration<DatabaseFacts> {
  const storage = atLeast(need.size("databaseGb"), leastStorageGb);
  const storageUsage = multiZone ? { multiAzStorageGb: storage } : { storageGb: storage };
  return configuration<DatabaseFacts>({
    key: multiZone ? `${size.sku}-multi-az` : size.sku,
    label: `${size.sku}, ${multiZone ? "Multi-AZ" : "Single-AZ"}, ${Math.ceil(storage.expected)} GB gp3`,
    plan: "standard",
    components: [
      skuComponent("aws-rds-postgres", multiZone ? `${size.sku}-multi-az` : size.sku, { region: need.region }),
      usageComponent("aws-rds-postgres", storageUsage, need.region),
    ],
    facts: {
      engine: "postgres",
      instance: size.sku,
      highAvailability: multiZone,
      replicas: multiZone ? 1 : 0,
      storageGb: Math.ceil(storage.expected),
      maximumConnections: size.maximumConnections,
      pooler: false,
      encryptionAtRest: true,
      tlsInTransit: true,
      privateNetwork: true,
      backups: {
        enabled: true,
        frequency: "continuous",
        retentionDays: backupRetentionDays,
        pointInTimeRecovery: true,
        crossRegionCopy: false,
      },
    },
    shortfalls,
  });
}
