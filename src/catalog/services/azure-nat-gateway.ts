import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-nat-gateway.json" with { type: "json" };
import { defineService } from "../service.ts";

/** The way out of private subnets on Azure; not chosen by itself. */
export const azureNatGateway = defineService({
  ...azureFamily,
  id: "azure-nat-gateway",
  name: "Azure NAT Gateway",
  specName: "azure-nat-gateway",
  aliases: [],
  sections: ["hosting"],
  compliance: azureCompliance("azure-nat-gateway"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
