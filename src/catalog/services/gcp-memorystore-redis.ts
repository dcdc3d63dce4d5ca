import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-memorystore-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** Capacity tiers by GB: the price of a GB falls with size. */
const tiers = [
  { name: "M1", upToGb: 4 },
  { name: "M2", upToGb: 10 },
  { name: "M3", upToGb: 35 },
  { name: "M4", upToGb: 100 },
  { name: "M5", upToGb: 300 },
] as const;
const hours = 730;
/** Share of the memory that data may fill. */
const usableShare = 0.75;

export const gcpMemorystoreRedis = defineService({
  ...gcpFamily,
  id: "gcp-memorystore-redis",
  name: "Google Memorystore for Redis",
  specName: "redis",
  aliases: ["memorystore", "google memorystore"],
  sections: ["caching"],
  compliance: gcpCompliance("gcp-memorystore-redis"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure } },
});

function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const gb = Math.max(1, Math.ceil(need.size("cacheGb").expected / usableShare));
  const tier = tiers.find(({ upToGb }) => gb <= upToGb) ?? tiers[4];
  const plans = ["basic", "standard"] as const;
  return plans.map((plan) =>
    configuration<CachingFacts>({
      key: `${plan}-${gb}`,
      label: `${plan === "basic" ? "Basic" : "Standard (replicated)"}, ${gb} GB`,
      plan: "standard",
      components: [
        usageComponent("gcp-memorystore-redis", { [`${plan}${tier.name}GbHours`]: fixed(gb * hours) }, need.region),
      ],
      facts: {
        engine: "redis",
        instance: tier.name,
        nodes: plan === "basic" ? 1 : 2,
        memoryGb: gb,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
      shortfalls: gb > 300 ? [`needs ${gb} GB, the largest instance has 300`] : [],
    }),
  );
}
