import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/google-artifact-registry.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Holds the images of containers on Google Cloud; not chosen by itself. */
export const googleArtifactRegistry = defineService({
  ...gcpFamily,
  id: "google-artifact-registry",
  name: "Google Artifact Registry",
  specName: "google-artifact-registry",
  aliases: ["artifact registry"],
  sections: ["hosting"],
  compliance: gcpCompliance("google-artifact-registry"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: {},
});
