import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-postgres-flexible.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureManagedDatabase, type ManagedDatabase } from "../shape/managed-database.ts";

const database: ManagedDatabase = {
  serviceId: "azure-postgres-flexible",
  engine: "postgres",
  sizes: [
    { sku: "b1ms", vcpu: 1, memoryGb: 2, maximumConnections: 50 },
    { sku: "b2s", vcpu: 2, memoryGb: 4, maximumConnections: 429 },
    { sku: "d2ds-v5", vcpu: 2, memoryGb: 8, maximumConnections: 859 },
    { sku: "d4ds-v5", vcpu: 4, memoryGb: 16, maximumConnections: 1718 },
    { sku: "d8ds-v5", vcpu: 8, memoryGb: 32, maximumConnections: 3437 },
    { sku: "d16ds-v5", vcpu: 16, memoryGb: 64, maximumConnections: 5000 },
    { sku: "d32ds-v5", vcpu: 32, memoryGb: 128, maximumConnections: 5000 },
  ],
  standbySku: (size) => (size.sku.startsWith("d") ? `${size.sku}-ha` : undefined),
  storageUsage: { single: "storageGb", standby: "storageGb" },
  leastStorageGb: 32,
  mostStorageGb: 32768,
  backups: {
    enabled: true,
    frequency: "continuous",
    retentionDays: 7,
    pointInTimeRecovery: true,
    crossRegionCopy: false,
  },
};

export const azurePostgresFlexible = defineService({
  ...azureFamily,
  id: "azure-postgres-flexible",
  name: "Azure Database for PostgreSQL",
  specName: "azure-postgres",
  aliases: ["azure postgres", "azure postgresql", "azure database for postgresql"],
  sections: ["database"],
  compliance: azureCompliance("azure-postgres-flexible"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: (need) => configureManagedDatabase(need, database) } },
});
