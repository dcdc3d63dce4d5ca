import { sourcedClaim, statedNo } from "../claims.ts";
import type { CachingFacts, Component, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/upstash-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type CacheSize, smallestCache } from "../shape/platform-cache.ts";

const complianceUrl =
  "https://github.com/upstash/docs/blob/ef0ce4387f723fa1d0bd49d29331a6ec61feb6df/common/help/compliance.mdx";

/** Commands a second that a database takes; more from 100 GB on (docs: billing). */
const operationsPerSecond = 10_000;
const operationsPerSecondLarge = 16_000;
/** What a pay-as-you-go database may hold, GB (docs: billing). */
const payAsYouGo: CacheSize = { sku: "payg", memoryGb: 100, operationsPerSecond };
const fixedSizes: readonly CacheSize[] = [
  { sku: "fixed-250mb", memoryGb: 0.25, operationsPerSecond },
  { sku: "fixed-1gb", memoryGb: 1, operationsPerSecond },
  { sku: "fixed-5gb", memoryGb: 5, operationsPerSecond },
  { sku: "fixed-10gb", memoryGb: 10, operationsPerSecond },
  { sku: "fixed-50gb", memoryGb: 50, operationsPerSecond },
  { sku: "fixed-100gb", memoryGb: 100, operationsPerSecond: operationsPerSecondLarge },
  { sku: "fixed-500gb", memoryGb: 500, operationsPerSecond: operationsPerSecondLarge },
];
/** Bytes that a command moves: a kilobyte (judgement). */
const gbPerCommand = 1e-6;

export const upstashRedis = defineService({
  id: "upstash-redis",
  name: "Upstash Redis",
  vendor: "Upstash",
  provider: "upstash",
  specName: "redis",
  aliases: ["upstash", "vercel kv", "vercel redis"],
  sections: ["caching"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "us-east-2", area: "us" },
    { id: "us-west-1", area: "us" },
    { id: "us-west-2", area: "us" },
    { id: "eu-central-1", area: "eu" },
    { id: "eu-west-1", area: "eu" },
    { id: "eu-west-2", area: "uk" },
    { id: "ap-southeast-1", area: "apac" },
    { id: "ap-northeast-1", area: "apac" },
    { id: "ap-south-1", area: "apac" },
    { id: "ap-southeast-2", area: "apac" },
    { id: "sa-east-1", area: "sa" },
    { id: "af-south-1", area: "africa" },
    { id: "ca-central-1", area: "ca" },
  ],
  plans: ["payg", "fixed", "enterprise"],
  compliance: {
    SOC2: { ...sourcedClaim(complianceUrl), addOnSku: "prod-pack" },
    GDPR: sourcedClaim(complianceUrl),
    // Enterprise has no published price and is not configured.
    HIPAA: sourcedClaim(complianceUrl, ["enterprise"]),
    "PCI-DSS": statedNo("no PCI DSS attestation", complianceUrl),
    ISO27001: statedNo("certification in progress", complianceUrl),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  slaPercent: 99.99,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: complianceUrl, asOf: "2026-08", confidence: "high" },
  prices: parsePrices(prices),
  offerings: { caching: { configure: configureCache } },
});

/** Pay-as-you-go and the smallest fixed plan that holds the cache; the Prod Pack where a report or zones are asked for. */
function configureCache(need: Need): readonly Configuration<CachingFacts>[] {
  const addOns = need.regimes.has("SOC2") || need.needsMultiZone ? ["prod-pack"] : [];
  const metered = smallestCache(need, [payAsYouGo]);
  const fixedFit = smallestCache(need, fixedSizes);
  const bandwidthGb = scale(need.size("cacheCommandsPerMonth"), gbPerCommand);
  const meters = { commands: need.size("cacheCommandsPerMonth"), storageGb: need.size("cacheGb"), bandwidthGb };
  return [
    ...(metered === undefined ? [] : [configureDatabase(need, { ...metered, plan: "payg", usage: meters, addOns })]),
    ...(fixedFit === undefined
      ? []
      : [configureDatabase(need, { ...fixedFit, plan: "fixed", usage: { bandwidthGb }, addOns })]),
  ];
}

interface Database {
  plan: "payg" | "fixed";
  size: CacheSize;
  usage: Component["usage"];
  addOns: readonly string[];
  shortfalls: readonly string[];
}

function configureDatabase(
  need: Need,
  { plan, size, usage, addOns, shortfalls }: Database,
): Configuration<CachingFacts> {
  const secured = addOns.includes("prod-pack");
  return configuration<CachingFacts>({
    key: secured ? `${size.sku}-prod` : size.sku,
    label: `${plan === "payg" ? "pay as you go" : size.sku}${secured ? " with Prod Pack" : ""}`,
    plan,
    components: [
      { serviceId: "upstash-redis", sku: size.sku, quantity: 1, region: need.region, usage },
      ...addOns.map((sku) => skuComponent("upstash-redis", sku)),
    ],
    addOns,
    facts: {
      engine: "redis",
      instance: size.sku,
      nodes: secured ? 2 : 1,
      memoryGb: plan === "payg" ? need.size("cacheGb").expected : size.memoryGb,
      // Encryption at rest is a feature of the Prod Pack.
      encryptionAtRest: secured,
      tlsInTransit: true,
      privateOnly: false,
    },
    shortfalls,
  });
}
