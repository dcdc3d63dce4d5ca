import { parsePrices } from "../price.ts";
import prices from "../prices/fly-upstash-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureUpstash, upstashFixedSizes } from "../shape/upstash-database.ts";
import { upstashFamily } from "../upstash.ts";

/** Runs inside Fly.io, replicated in its region, at a private address of the organisation (docs: Upstash for Redis). */
export const flyUpstashRedis = defineService({
  ...upstashFamily,
  id: "fly-upstash-redis",
  name: "Upstash Redis on Fly.io",
  provider: "fly",
  specName: "redis",
  aliases: ["fly redis", "fly upstash", "upstash on fly"],
  sections: ["caching"],
  network: "fly",
  cloud: null,
  regions: [
    { id: "iad", area: "us" },
    { id: "ewr", area: "us" },
    { id: "ord", area: "us" },
    { id: "dfw", area: "us" },
    { id: "lax", area: "us" },
    { id: "sjc", area: "us" },
    { id: "ams", area: "eu" },
    { id: "fra", area: "eu" },
    { id: "cdg", area: "eu" },
    { id: "arn", area: "eu" },
    { id: "lhr", area: "uk" },
    { id: "sin", area: "apac" },
    { id: "nrt", area: "apac" },
    { id: "bom", area: "apac" },
    { id: "syd", area: "apac" },
    { id: "gru", area: "sa" },
    { id: "jnb", area: "africa" },
    { id: "yyz", area: "ca" },
  ],
  capabilitySource: {
    url: "https://github.com/superfly/docs/blob/5c22c8cece71e1cf83fab3189c9f7301573f4d6e/upstash/redis.html.md",
    asOf: "2026-08",
    confidence: "high",
  },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureUpstash(need, {
          serviceId: "fly-upstash-redis",
          fixedSizes: upstashFixedSizes,
          nodes: 2,
          privateOnly: true,
        }),
    },
  },
});
