import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-cache-redis.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced for those who have it; the names people use for it belong to its successor. */
export const azureCacheRedis = defineService({
  ...azureFamily,
  id: "azure-cache-redis",
  name: "Azure Cache for Redis (retiring)",
  specName: "redis",
  aliases: [],
  sections: ["caching"],
  compliance: azureCompliance("azure-cache-redis"),
  status: "retiring",
  statusNote: "Azure Managed Redis takes its place; Basic, Standard and Premium are said to end on 2028-09-30",
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://notes.davidvarghese.net/cloud-service-providers/azure/azure-other-services/azure-caching-services/azure-cache-for-redis",
    asOf: "2026-11",
    confidence: "low",
  },
  prices: parsePrices(prices),
  offerings: {},
});
