import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-container-registry.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Holds the images of containers on Azure; not chosen by itself. */
export const azureContainerRegistry = defineService({
  ...azureFamily,
  id: "azure-container-registry",
  name: "Azure Container Registry",
  specName: "azure-container-registry",
  aliases: ["acr"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-container-registry"),
  plans: ["basic", "premium"],
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: {},
});
