import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-cloud-storage.json" with { type: "json" };
import { defineService } from "../service.ts";

export const gcpCloudStorage = defineService({
  ...gcpFamily,
  id: "gcp-cloud-storage",
  name: "Google Cloud Storage",
  specName: "gcp-cloud-storage",
  aliases: ["gcs"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-cloud-storage"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
