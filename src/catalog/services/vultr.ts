import { parsePrices } from "../price.ts";
import prices from "../prices/vultr.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Virtual servers, priced where a caller names them; no section of a plan chooses them. */
export const vultr = defineService({
  id: "vultr",
  name: "Vultr Cloud Compute",
  vendor: "Vultr",
  provider: "vultr",
  specName: "vultr",
  aliases: ["vultr vps"],
  sections: ["hosting"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["standard"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: {},
});
