import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-egress.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with machines that answer users directly; not chosen by itself. */
export const gcpEgress = defineService({
  ...gcpFamily,
  id: "gcp-egress",
  name: "Google Cloud data transfer",
  specName: "gcp-egress",
  aliases: [],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-egress"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
