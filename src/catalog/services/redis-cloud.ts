import { statedNo, unsourcedClaim } from "../claims.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/redis-cloud.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type CacheSize, smallestCache } from "../shape/platform-cache.ts";

/** Essentials sizes with a price; a replica halves what a size holds (docs: plan details). */
const essentials: readonly CacheSize[] = [
  { sku: "essentials-250mb", memoryGb: 0.25, operationsPerSecond: 1000 },
  { sku: "essentials-1gb", memoryGb: 1, operationsPerSecond: 2000 },
  { sku: "essentials-5gb", memoryGb: 5, operationsPerSecond: 8000 },
];

/** Pro is priced by shards that the price book lacks; its monthly minimum pays for a small database only. */
const proMinimum: CacheSize = { sku: "pro-minimum", memoryGb: 5 };

export const redisCloud = defineService({
  id: "redis-cloud",
  name: "Redis Cloud",
  vendor: "Redis",
  provider: "redis",
  specName: "redis",
  aliases: ["redis cloud", "redis enterprise cloud", "redislabs"],
  sections: ["caching"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  // Many regions of AWS, GCP and Azure in each area; these stand for them.
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "eu-central-1", area: "eu" },
    { id: "ap-southeast-1", area: "apac" },
  ],
  plans: ["essentials", "pro"],
  compliance: {
    SOC2: unsourcedClaim(),
    GDPR: unsourcedClaim(),
    ISO27001: unsourcedClaim(),
    HIPAA: unsourcedClaim(["pro"]),
    "PCI-DSS": unsourcedClaim(["pro"]),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: {
    url: "https://github.com/redis/docs/blob/63f31f69985905d997fa5b0c02e1559b5d04c8b2/content/operate/rc/subscriptions/view-essentials-subscription/essentials-plan-details.md",
    asOf: "2025-12",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { caching: { configure: configureCache } },
});

/** Essentials, and Pro where a regime needs its agreement. */
function configureCache(need: Need): readonly Configuration<CachingFacts>[] {
  const pro = need.regimes.has("HIPAA") || need.regimes.has("PCI-DSS");
  return pro ? configureSize(need, "pro", [proMinimum]) : configureSize(need, "essentials", essentials);
}

function configureSize(
  need: Need,
  plan: "essentials" | "pro",
  sizes: readonly CacheSize[],
): Configuration<CachingFacts>[] {
  const fit = smallestCache(need, sizes);
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<CachingFacts>({
      key: size.sku,
      label: size.sku,
      plan,
      components: [skuComponent("redis-cloud", size.sku, { region: need.region })],
      facts: {
        engine: "redis",
        instance: size.sku,
        nodes: 1,
        memoryGb: size.memoryGb,
        encryptionAtRest: null,
        tlsInTransit: true,
        privateOnly: false,
      },
      shortfalls,
      notPriced:
        plan === "pro"
          ? [{ what: "Pro shards beyond the monthly minimum", why: "their prices are not in the price book" }]
          : [],
    }),
  ];
}
