import { cloudflareFamily } from "../cloudflare.ts";
import { cloudflareForGovernment } from "../compliance/cloudflare.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare-r2.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Object storage without egress charges; comes with hosting, not chosen by itself. `eu` is the jurisdiction. */
export const cloudflareR2 = defineService({
  ...cloudflareFamily,
  id: "cloudflare-r2",
  name: "Cloudflare R2",
  specName: "cloudflare-r2",
  aliases: ["r2"],
  sections: ["hosting"],
  regions: [
    { id: "enam", area: "us" },
    { id: "wnam", area: "us" },
    { id: "eu", area: "eu" },
    { id: "weur", area: "eu" },
    { id: "eeur", area: "eu" },
    { id: "apac", area: "apac" },
    { id: "oc", area: "apac" },
  ],
  plans: ["standard", "enterprise"],
  compliance: { ...cloudflareFamily.compliance, FedRAMP: cloudflareForGovernment },
  euResidency: "yes",
  operationsHoursPerMonth: 0,
  capabilitySource: {
    url: "https://github.com/cloudflare/cloudflare-docs/blob/07ec87d4f0b2bb3dd731f801af428f16d6c1b71d/src/content/docs/r2/pricing.mdx",
    asOf: "2026-08",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: {},
});
