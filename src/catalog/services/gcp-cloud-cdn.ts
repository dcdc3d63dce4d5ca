import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-cloud-cdn.json" with { type: "json" };
import { defineService } from "../service.ts";

export const gcpCloudCdn = defineService({
  ...gcpFamily,
  id: "gcp-cloud-cdn",
  name: "Google Cloud CDN",
  specName: "gcp-cloud-cdn",
  aliases: ["cloud cdn"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-cloud-cdn"),
  regions: "global",
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
