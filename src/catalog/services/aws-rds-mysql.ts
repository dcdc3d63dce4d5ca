import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-rds-mysql.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureManagedDatabase, type ManagedDatabase } from "../shape/managed-database.ts";

const database: ManagedDatabase = {
  serviceId: "aws-rds-mysql",
  engine: "mysql",
  sizes: [
    { sku: "db.t4g.micro", vcpu: 2, memoryGb: 1, maximumConnections: 85 },
    { sku: "db.t4g.medium", vcpu: 2, memoryGb: 4, maximumConnections: 341 },
    { sku: "db.m7g.large", vcpu: 2, memoryGb: 8, maximumConnections: 682 },
    { sku: "db.r6g.large", vcpu: 2, memoryGb: 16, maximumConnections: 1365 },
    { sku: "db.r6g.xlarge", vcpu: 4, memoryGb: 32, maximumConnections: 2730 },
    { sku: "db.r6g.2xlarge", vcpu: 8, memoryGb: 64, maximumConnections: 5461 },
    { sku: "db.r6g.4xlarge", vcpu: 16, memoryGb: 128, maximumConnections: 10_922 },
    { sku: "db.r6g.8xlarge", vcpu: 32, memoryGb: 256, maximumConnections: 16_000 },
    { sku: "db.r6g.16xlarge", vcpu: 64, memoryGb: 512, maximumConnections: 16_000 },
  ],
  standbySku: (size) => `${size.sku}-multi-az`,
  storageUsage: { single: "storageGb", standby: "multiAzStorageGb" },
  leastStorageGb: 20,
  mostStorageGb: 65536,
  backups: {
    enabled: true,
    frequency: "continuous",
    retentionDays: 7,
    pointInTimeRecovery: true,
    crossRegionCopy: false,
  },
};

export const awsRdsMysql = defineService({
  ...awsFamily,
  id: "aws-rds-mysql",
  name: "Amazon RDS for MySQL",
  specName: "rds",
  aliases: ["rds mysql", "rds for mysql", "amazon rds mysql"],
  sections: ["database"],
  compliance: awsCompliance("aws-rds-mysql"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["mysql"], configure: (need) => configureManagedDatabase(need, database) } },
});
