import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-egress.json" with { type: "json" };
import { defineService } from "../service.ts";

export const azureEgress = defineService({
  ...azureFamily,
  id: "azure-egress",
  name: "Azure data transfer",
  specName: "azure-egress",
  aliases: [],
  sections: ["hosting"],
  compliance: azureCompliance("azure-egress"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
