import type { CachingFacts, Component, Configuration, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { configuration, skuComponent } from "./configuration.ts";
import { type CacheSize, smallestCache } from "./platform-cache.ts";

/** Commands a second that a database takes; more from 100 GB on (docs: billing). */
const operationsPerSecond = 10_000;
const operationsPerSecondLarge = 16_000;
/** What a pay-as-you-go database may hold, GB (docs: billing). */
const payAsYouGo: CacheSize = { sku: "payg", memoryGb: 100, operationsPerSecond };
/** Fixed sizes up to 50 GB, which every seller has. */
export const upstashFixedSizes: readonly CacheSize[] = [
  { sku: "fixed-250mb", memoryGb: 0.25, operationsPerSecond },
  { sku: "fixed-1gb", memoryGb: 1, operationsPerSecond },
  { sku: "fixed-5gb", memoryGb: 5, operationsPerSecond },
  { sku: "fixed-10gb", memoryGb: 10, operationsPerSecond },
  { sku: "fixed-50gb", memoryGb: 50, operationsPerSecond },
];
export const upstashLargeSizes: readonly CacheSize[] = [
  ...upstashFixedSizes,
  { sku: "fixed-100gb", memoryGb: 100, operationsPerSecond: operationsPerSecondLarge },
  { sku: "fixed-500gb", memoryGb: 500, operationsPerSecond: operationsPerSecondLarge },
];
/** Bytes that a command moves: a kilobyte (judgement). */
const gbPerCommand = 1e-6;

/** Who sells the database: Upstash itself, or a platform on its own bill. */
export interface UpstashSeller {
  serviceId: string;
  fixedSizes: readonly CacheSize[];
  /** Nodes without the Prod Pack: two where the seller replicates every database. */
  nodes: 1 | 2;
  /** Reachable only from the seller's own network; its clients then speak without TLS. */
  privateOnly: boolean;
}

/** Pay-as-you-go and the smallest fixed plan that holds the cache; the Prod Pack where a report or zones are asked for. */
export function configureUpstash(need: Need, seller: UpstashSeller): readonly Configuration<CachingFacts>[] {
  const addOns = need.regimes.has("SOC2") || need.needsMultiZone ? ["prod-pack"] : [];
  const metered = smallestCache(need, [payAsYouGo]);
  const fixedFit = smallestCache(need, seller.fixedSizes);
  const bandwidthGb = scale(need.size("cacheCommandsPerMonth"), gbPerCommand);
  const meters = { commands: need.size("cacheCommandsPerMonth"), storageGb: need.size("cacheGb"), bandwidthGb };
  return [
    ...(metered === undefined ? [] : [database(need, seller, { ...metered, plan: "payg", usage: meters, addOns })]),
    ...(fixedFit === undefined
      ? []
      : [database(need, seller, { ...fixedFit, plan: "fixed", usage: { bandwidthGb }, addOns })]),
  ];
}

interface Database {
  plan: "payg" | "fixed";
  size: CacheSize;
  usage: Component["usage"];
  addOns: readonly string[];
  shortfalls: readonly string[];
}

function database(
  need: Need,
  seller: UpstashSeller,
  { plan, size, usage, addOns, shortfalls }: Database,
): Configuration<CachingFacts> {
  const secured = addOns.includes("prod-pack");
  return configuration<CachingFacts>({
    key: secured ? `${size.sku}-prod` : size.sku,
    label: `${plan === "payg" ? "pay as you go" : size.sku}${secured ? " with Prod Pack" : ""}`,
    plan,
    components: [
      { serviceId: seller.serviceId, sku: size.sku, quantity: 1, region: need.region, usage },
      ...addOns.map((sku) => skuComponent(seller.serviceId, sku)),
    ],
    addOns,
    facts: {
      engine: "redis",
      instance: size.sku,
      nodes: secured ? 2 : seller.nodes,
      memoryGb: plan === "payg" ? need.size("cacheGb").expected : size.memoryGb,
      // Encryption at rest is a feature of the Prod Pack.
      encryptionAtRest: secured,
      tlsInTransit: seller.privateOnly ? null : true,
      privateOnly: seller.privateOnly,
    },
    shortfalls,
  });
}
