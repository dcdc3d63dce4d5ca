import { parsePrices } from "../price.ts";
import prices from "../prices/upstash-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureUpstash, upstashLargeSizes } from "../shape/upstash-database.ts";
import { upstashComplianceUrl, upstashFamily, upstashRegions } from "../upstash.ts";

export const upstashRedis = defineService({
  ...upstashFamily,
  id: "upstash-redis",
  name: "Upstash Redis",
  provider: "upstash",
  specName: "redis",
  aliases: ["upstash"],
  sections: ["caching"],
  network: "saas",
  cloud: "aws",
  regions: upstashRegions,
  capabilitySource: { url: upstashComplianceUrl, asOf: "2026-08", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureUpstash(need, {
          serviceId: "upstash-redis",
          fixedSizes: upstashLargeSizes,
          nodes: 1,
          privateOnly: false,
        }),
    },
  },
});
