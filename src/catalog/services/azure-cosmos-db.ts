import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-cosmos-db.json" with { type: "json" };
import { defineService } from "../service.ts";
import { addBands, atLeast, fixed, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const hours = 730;
const secondsPerMonth = hours * 3600;
/** Request units of a small read and a small write (judgement after the vendor's figures for one kilobyte). */
const unitsPerRead = 2;
const unitsPerWrite = 6;
/** Throughput that a serverless container offers: learn.microsoft.com/azure/cosmos-db/serverless-performance. */
const serverlessUnitsPerSecond = 5000;
/** Throughput is bought in steps, and an autoscale maximum in larger ones. */
const provisionedStep = 100;
const leastProvisioned = 400;
const autoscaleStep = 1000;
/** Autoscale bills each hour's highest use, at least a tenth of the maximum; that peak is about twice the mean (judgement). */
const autoscaleFloor = 0.1;
const hourlyPeak = 2;
const recoveryDays = 7;

const capacityUrl = "https://learn.microsoft.com/en-us/Azure/cosmos-db/serverless-performance";

export const azureCosmosDb = defineService({
  ...azureFamily,
  id: "azure-cosmos-db",
  name: "Azure Cosmos DB",
  specName: "cosmos-db",
  aliases: ["cosmos db", "cosmosdb", "azure cosmos", "azure cosmos db"],
  sections: ["database"],
  compliance: azureCompliance("azure-cosmos-db"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: capacityUrl, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["cosmosdb"], configure } },
});

/** Serverless, autoscale and provisioned throughput, each with the seven days of recovery that cost nothing. */
function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const reads = scale(need.size("databaseReadsPerMonth"), unitsPerRead);
  const units = addBands(reads, scale(need.size("databaseWritesPerMonth"), unitsPerWrite));
  const peak = peakUnitsPerSecond(need, units.expected);
  const provisioned = Math.max(leastProvisioned, Math.ceil(peak / provisionedStep) * provisionedStep);
  const maximum = Math.max(autoscaleStep, Math.ceil(peak / autoscaleStep) * autoscaleStep);
  const scaled = atLeast(scale(units, hourlyPeak / secondsPerMonth), maximum * autoscaleFloor);
  const cap = (value: number): number => Math.min(value, maximum) * hours;
  return [
    account(need, "serverless", {
      label: "serverless",
      usage: { requestUnits: units },
      shortfalls:
        peak > serverlessUnitsPerSecond
          ? [`needs ${Math.ceil(peak)} RU/s, a serverless container offers ${serverlessUnitsPerSecond}`]
          : [],
    }),
    account(need, `autoscale-${maximum}`, {
      label: `autoscale up to ${maximum} RU/s`,
      usage: {
        autoscaleUnitHours: { low: cap(scaled.low), expected: cap(scaled.expected), high: cap(scaled.high) },
      },
    }),
    account(need, `provisioned-${provisioned}`, {
      label: `${provisioned} RU/s`,
      usage: { provisionedUnitHours: fixed(provisioned * hours) },
    }),
  ];
}

/** The peak of queries, each at the mean units of a query. */
function peakUnitsPerSecond(need: Need, unitsPerMonth: number): number {
  const queries = need.size("databaseReadsPerMonth").expected + need.size("databaseWritesPerMonth").expected;
  const unitsPerQuery = queries === 0 ? unitsPerRead : unitsPerMonth / queries;
  return need.size("databaseQueriesPerSecond").expected * unitsPerQuery;
}

interface Account {
  label: string;
  usage: Component["usage"];
  shortfalls?: readonly string[];
}

function account(need: Need, key: string, { label, usage, shortfalls = [] }: Account): Configuration<DatabaseFacts> {
  const storage = need.size("databaseGb");
  return configuration<DatabaseFacts>({
    key,
    label,
    plan: "standard",
    components: [usageComponent("azure-cosmos-db", { ...usage, storageGb: storage }, need.region)],
    facts: {
      engine: "cosmosdb",
      instance: null,
      // Zones are an option of the account, whose price we did not read.
      highAvailability: null,
      replicas: 0,
      storageGb: Math.ceil(storage.expected),
      maximumConnections: null,
      pooler: null,
      encryptionAtRest: true,
      tlsInTransit: true,
      privateNetwork: true,
      backups: {
        enabled: true,
        frequency: "continuous",
        retentionDays: recoveryDays,
        pointInTimeRecovery: true,
        crossRegionCopy: false,
      },
    },
    shortfalls,
  });
}
