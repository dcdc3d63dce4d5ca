import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-front-door.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configureFrontDoorProtection } from "../shape/azure-front-door-protection.ts";

export const azureFrontDoor = defineService({
  ...azureFamily,
  id: "azure-front-door",
  name: "Azure Front Door",
  specName: "azure-front-door",
  aliases: ["front door"],
  sections: ["hosting", "security"],
  compliance: azureCompliance("azure-front-door"),
  plans: ["standard", "premium"],
  regions: "global",
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure: configureFrontDoorProtection } },
});
