import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-blob.json" with { type: "json" };
import { defineService } from "../service.ts";

export const azureBlob = defineService({
  ...azureFamily,
  id: "azure-blob",
  name: "Azure Blob Storage",
  specName: "azure-blob",
  aliases: ["blob storage"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-blob"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
