import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-cloud-nat.json" with { type: "json" };
import { defineService } from "../service.ts";

/** The way out for machines without an address of their own; not chosen by itself. */
export const gcpCloudNat = defineService({
  ...gcpFamily,
  id: "gcp-cloud-nat",
  name: "Google Cloud NAT",
  specName: "gcp-cloud-nat",
  aliases: ["cloud nat"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-cloud-nat"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
