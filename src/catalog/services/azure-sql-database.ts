import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-sql-database.json" with { type: "json" };
import { defineService } from "../service.ts";
import { atLeast, fixed } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Storage of the Standard DTU plans, GB; above it General Purpose with vCores. */
const standardGb = 250;
/** DTU plans that carry a small load: about 0.1 and 0.2 vCore (judgement). */
const dtuPlans = [
  { sku: "s0", vcpu: 0.1, connections: 60 },
  { sku: "s1", vcpu: 0.2, connections: 90 },
] as const;
const vcoreSteps = [2, 4, 8, 16, 32];
const memoryGbPerVcore = 5.1;
const hours = 730;
const retentionDays = 7;

export const azureSqlDatabase = defineService({
  ...azureFamily,
  id: "azure-sql-database",
  name: "Azure SQL Database",
  specName: "azure-sql",
  aliases: ["azure sql", "azure sql server", "sql database"],
  sections: ["database"],
  compliance: azureCompliance("azure-sql-database"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["sqlserver"], configure } },
});

function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  return [...configureDtu(need), ...configureVcores(need)];
}

function configureDtu(need: Need): readonly Configuration<DatabaseFacts>[] {
  const plan = dtuPlans.find(
    ({ vcpu, connections }) =>
      need.size("databaseVcpu").expected <= vcpu && need.size("databaseConnections").expected <= connections,
  );
  if (plan === undefined || need.size("databaseGb").expected > standardGb) return [];
  return [
    configuration<DatabaseFacts>({
      key: plan.sku,
      label: `Standard ${plan.sku.toUpperCase()}, up to ${standardGb} GB`,
      plan: "standard",
      components: [skuComponent("azure-sql-database", plan.sku, { region: need.region })],
      facts: facts(need, { instance: plan.sku, maximumConnections: plan.connections }),
    }),
  ];
}

function configureVcores(need: Need): readonly Configuration<DatabaseFacts>[] {
  const wanted = Math.max(
    need.size("databaseVcpu").expected,
    need.size("databaseMemoryGb").expected / memoryGbPerVcore,
  );
  const vcores = vcoreSteps.find((step) => step >= wanted) ?? vcoreSteps.at(-1) ?? 2;
  return [
    configuration<DatabaseFacts>({
      key: `gp-${vcores}`,
      label: `General Purpose, ${vcores} vCores`,
      plan: "standard",
      components: [
        usageComponent(
          "azure-sql-database",
          {
            vcoreHours: fixed(vcores * hours),
            licenceVcoreHours: fixed(vcores * hours),
            storageGb: atLeast(need.size("databaseGb"), 1),
            backupGb: need.size("backupGb"),
          },
          need.region,
        ),
      ],
      facts: facts(need, { instance: `gp-gen5-${vcores}`, maximumConnections: vcores * 100 }),
      shortfalls: wanted > vcores ? [`needs ${wanted.toFixed(1)} vCores, the largest step is ${vcores}`] : [],
    }),
  ];
}

/** A standby is part of the service; its SLA of 99.99 % holds without a choice (SLA list, 2023). */
function facts(
  need: Need,
  { instance, maximumConnections }: { instance: string; maximumConnections: number },
): DatabaseFacts {
  return {
    engine: "sqlserver",
    instance,
    highAvailability: true,
    replicas: 0,
    storageGb: Math.ceil(need.size("databaseGb").expected),
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
      crossRegionCopy: true,
    },
  };
}
