import { herokuFamily } from "../heroku.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/heroku-key-value-store.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type CacheSize, smallestCache } from "../shape/platform-cache.ts";

/** Mini is a single node without persistence; Premium plans have a standby. */
const sizes: readonly CacheSize[] = [
  { sku: "mini", memoryGb: 0.025 },
  { sku: "premium-0", memoryGb: 0.05 },
  { sku: "premium-1", memoryGb: 0.1 },
  { sku: "premium-2", memoryGb: 0.25 },
];

export const herokuKeyValueStore = defineService({
  ...herokuFamily,
  id: "heroku-key-value-store",
  name: "Heroku Key-Value Store",
  specName: "redis",
  aliases: ["heroku redis", "heroku key value store"],
  sections: ["caching"],
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-07", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure: configureCache } },
});

function configureCache(need: Need): readonly Configuration<CachingFacts>[] {
  const fit = smallestCache(need, sizes);
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<CachingFacts>({
      key: size.sku,
      label: `${size.sku} (${size.memoryGb * 1000} MB)`,
      plan: "common-runtime",
      components: [skuComponent("heroku-key-value-store", size.sku, { region: need.region })],
      facts: {
        engine: "valkey",
        instance: size.sku,
        nodes: size.sku === "mini" ? 1 : 2,
        memoryGb: size.memoryGb,
        encryptionAtRest: null,
        tlsInTransit: true,
        privateOnly: false,
      },
      shortfalls,
    }),
  ];
}
