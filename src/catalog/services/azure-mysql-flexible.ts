import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-mysql-flexible.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureManagedDatabase, type ManagedDatabase } from "../shape/managed-database.ts";

const database: ManagedDatabase = {
  serviceId: "azure-mysql-flexible",
  engine: "mysql",
  sizes: [
    { sku: "b1ms", vcpu: 1, memoryGb: 2, maximumConnections: 171 },
    { sku: "b2s", vcpu: 2, memoryGb: 4, maximumConnections: 341 },
    { sku: "d2ads-v5", vcpu: 2, memoryGb: 8, maximumConnections: 683 },
  ],
  standbySku: () => undefined,
  storageUsage: { single: "storageGb", standby: "storageGb" },
  leastStorageGb: 20,
  mostStorageGb: 16384,
  backups: {
    enabled: true,
    frequency: "continuous",
    retentionDays: 7,
    pointInTimeRecovery: true,
    crossRegionCopy: false,
  },
};

export const azureMysqlFlexible = defineService({
  ...azureFamily,
  id: "azure-mysql-flexible",
  name: "Azure Database for MySQL",
  specName: "azure-mysql",
  aliases: ["azure mysql", "azure database for mysql"],
  sections: ["database"],
  compliance: azureCompliance("azure-mysql-flexible"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["mysql"], configure: (need) => configureManagedDatabase(need, database) } },
});
