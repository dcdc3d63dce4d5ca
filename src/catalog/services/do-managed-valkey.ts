import { digitaloceanFamily } from "../digitalocean.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/do-managed-valkey.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type CacheSize, smallestCache } from "../shape/platform-cache.ts";

const sizes: readonly CacheSize[] = [
  { sku: "1gb", memoryGb: 1 },
  { sku: "2gb", memoryGb: 2 },
  { sku: "4gb", memoryGb: 4 },
];

export const doManagedValkey = defineService({
  ...digitaloceanFamily,
  id: "do-managed-valkey",
  name: "DigitalOcean Managed Valkey",
  specName: "redis",
  aliases: ["digitalocean valkey", "digitalocean redis", "do redis", "do valkey"],
  sections: ["caching"],
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://docs.digitalocean.com/products/databases/valkey/reference/index.html.md",
    asOf: "2026-09",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { caching: { configure: (need) => [1, 2].flatMap((nodes) => configureCluster(need, nodes)) } },
});

/** One node, or a primary with one standby. */
function configureCluster(need: Need, nodes: number): readonly Configuration<CachingFacts>[] {
  const fit = smallestCache(need, sizes);
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<CachingFacts>({
      key: nodes === 1 ? size.sku : `${size.sku}-standby`,
      label: `${size.memoryGb} GiB${nodes === 1 ? "" : " with standby"}`,
      plan: "standard",
      components: [skuComponent("do-managed-valkey", size.sku, { quantity: nodes, region: need.region })],
      facts: {
        engine: "valkey",
        instance: size.sku,
        nodes,
        memoryGb: size.memoryGb,
        // LUKS on every managed database: digitalocean.com/docs/databases/how-to/clusters/secure-clusters.
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: false,
      },
      shortfalls,
    }),
  ];
}
