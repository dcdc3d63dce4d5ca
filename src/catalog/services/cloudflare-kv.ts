import { cloudflareFamily } from "../cloudflare.ts";
import { cloudflareForGovernment } from "../compliance/cloudflare.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare-kv.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Share of commands that write (judgement). */
const writeShare = 0.1;

/** Answers and fragments kept beside Workers. A write is seen everywhere after up to a minute; it is no Redis. */
export const cloudflareKv = defineService({
  ...cloudflareFamily,
  id: "cloudflare-kv",
  name: "Cloudflare Workers KV",
  specName: "cloudflare-kv",
  aliases: ["cloudflare kv", "workers kv"],
  sections: ["caching"],
  plans: ["paid", "enterprise"],
  compliance: { ...cloudflareFamily.compliance, FedRAMP: cloudflareForGovernment },
  operationsHoursPerMonth: 0.1,
  capabilitySource: {
    url: "https://github.com/cloudflare/cloudflare-docs/blob/16f657ef1f0acbe7053c6280059a1efaad325f86/src/content/partials/workers/kv_pricing.mdx",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { caching: { edgeOnly: true, configure } },
});

function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const commands = need.size("cacheCommandsPerMonth");
  return [
    configuration<CachingFacts>({
      key: "paid",
      label: "KV on Workers Paid",
      plan: "paid",
      components: [
        { ...skuComponent("cloudflare-workers", "paid"), sharedFee: "cloudflare-workers-paid" },
        usageComponent("cloudflare-kv", {
          reads: scale(commands, 1 - writeShare),
          writes: scale(commands, writeShare),
          storageGb: need.size("cacheGb"),
        }),
      ],
      facts: {
        engine: "edge",
        instance: null,
        nodes: 0,
        memoryGb: need.size("cacheGb").expected,
        encryptionAtRest: null,
        tlsInTransit: true,
        privateOnly: true,
      },
    }),
  ];
}
