import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-managed-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Sizes with a published price: 3 GB with and without a replica, 12 GB replicated. */
const sizes = [
  { sku: "b3", memoryGb: 3, nodes: 1 },
  { sku: "b3-ha", memoryGb: 3, nodes: 2 },
  { sku: "m10-ha", memoryGb: 12, nodes: 2 },
] as const;
const usableShare = 0.75;

export const azureManagedRedis = defineService({
  ...azureFamily,
  id: "azure-managed-redis",
  name: "Azure Managed Redis",
  specName: "redis",
  aliases: ["azure redis", "azure cache for redis", "azure cache"],
  sections: ["caching"],
  compliance: azureCompliance("azure-managed-redis"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure } },
});

function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const wantedGb = need.size("cacheGb").expected;
  const fitting = sizes.filter(({ memoryGb }) => memoryGb * usableShare >= wantedGb);
  const largest = sizes[2];
  return (fitting.length > 0 ? fitting : [largest]).map(({ sku, memoryGb, nodes }) =>
    configuration<CachingFacts>({
      key: sku,
      label: `${sku.toUpperCase()}, ${memoryGb} GB`,
      plan: "standard",
      components: [skuComponent("azure-managed-redis", sku, { region: need.region })],
      facts: {
        engine: "redis",
        instance: sku,
        nodes,
        memoryGb,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
      shortfalls: memoryGb * usableShare >= wantedGb ? [] : [`needs ${wantedGb.toFixed(1)} GB, ${sku} has ${memoryGb}`],
    }),
  );
}
