import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/render-key-value.json" with { type: "json" };
import { renderAddOns, renderFamily, renderInstances, renderPlans, renderWorkspace } from "../render.ts";
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { type CacheSize, smallestCache } from "../shape/platform-cache.ts";

const sizes: readonly CacheSize[] = [
  { sku: "starter", memoryGb: 0.25 },
  { sku: "standard", memoryGb: 1 },
  { sku: "pro", memoryGb: 5 },
];

/** Valkey on Render's private network; one node. */
export const renderKeyValue = defineService({
  ...renderFamily,
  id: "render-key-value",
  name: "Render Key Value",
  specName: "redis",
  aliases: ["render redis", "render valkey"],
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
  return renderPlans(need).map((plan) =>
    configuration<CachingFacts>({
      key: `${plan}-${size.sku}`,
      label: `${size.sku} (${size.memoryGb} GB), ${plan} workspace`,
      plan,
      components: [renderWorkspace(plan), ...renderInstances(need, "render-key-value", { sku: size.sku, count: 1 })],
      addOns: renderAddOns(need),
      facts: {
        engine: "valkey",
        instance: size.sku,
        nodes: 1,
        memoryGb: size.memoryGb,
        encryptionAtRest: null,
        // Within the private network; whether it is encrypted there is not stated.
        tlsInTransit: null,
        privateOnly: true,
      },
      shortfalls,
    }),
  );
}
