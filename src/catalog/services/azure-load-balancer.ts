import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-load-balancer.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Stands in front of several machines; not chosen by itself. */
export const azureLoadBalancer = defineService({
  ...azureFamily,
  id: "azure-load-balancer",
  name: "Azure Load Balancer",
  specName: "azure-load-balancer",
  aliases: [],
  sections: ["hosting"],
  compliance: azureCompliance("azure-load-balancer"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
