import { claims, unsourcedClaim } from "../claims.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/fastly-cdn.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Stands in front of platforms that bring no CDN; not chosen by itself. */
export const fastlyCdn = defineService({
  id: "fastly-cdn",
  name: "Fastly",
  vendor: "Fastly",
  provider: "fastly",
  specName: "fastly",
  aliases: ["fastly"],
  sections: ["hosting"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: "global",
  plans: ["standard", "contract"],
  compliance: {
    ...claims(["SOC2", "GDPR", "PCI-DSS", "ISO27001"], unsourcedClaim()),
    HIPAA: unsourcedClaim(["contract"]),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://github.com/api-evangelist/fastly/tree/main/plans",
    asOf: "2026-05",
    confidence: "low",
  },
  prices: parsePrices(prices),
  offerings: {},
});
