import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-load-balancer.json" with { type: "json" };
import { defineService } from "../service.ts";

export const gcpLoadBalancer = defineService({
  ...gcpFamily,
  id: "gcp-load-balancer",
  name: "Google Cloud Load Balancing",
  specName: "gcp-load-balancer",
  aliases: [],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-load-balancer"),
  regions: "global",
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
