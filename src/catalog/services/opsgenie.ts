import { claims, unsourcedClaim } from "../claims.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/opsgenie.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced for those who have it; never offered. */
export const opsgenie = defineService({
  id: "opsgenie",
  name: "Opsgenie",
  vendor: "Atlassian",
  provider: "atlassian",
  specName: "opsgenie",
  aliases: ["atlassian opsgenie"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "closed",
  statusNote: "not sold since June 2025; customers are to move by April 2027",
  regions: [],
  plans: ["free", "essentials"],
  compliance: claims(["SOC2", "GDPR", "ISO27001"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-05", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
