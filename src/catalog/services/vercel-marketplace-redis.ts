import { parsePrices } from "../price.ts";
import prices from "../prices/vercel-marketplace-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureUpstash, upstashLargeSizes } from "../shape/upstash-database.ts";
import { upstashComplianceUrl, upstashFamily, upstashRegions } from "../upstash.ts";

/** Upstash at its list price on the Vercel bill: no further vendor to contract. Vercel's own KV is no longer sold. */
export const vercelMarketplaceRedis = defineService({
  ...upstashFamily,
  id: "vercel-marketplace-redis",
  name: "Upstash Redis in the Vercel Marketplace",
  provider: "vercel",
  specName: "redis",
  aliases: ["vercel redis", "vercel kv", "vercel marketplace redis"],
  sections: ["caching"],
  network: "saas",
  cloud: "aws",
  regions: upstashRegions,
  capabilitySource: { url: upstashComplianceUrl, asOf: "2026-08", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureUpstash(need, {
          serviceId: "vercel-marketplace-redis",
          fixedSizes: upstashLargeSizes,
          nodes: 1,
          privateOnly: false,
        }),
    },
  },
});
