import { azureFamily } from "../azure.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-application-gateway-waf.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Capacity units of a small gateway all month (10 requests/s or 2.2 Mbit/s each), hours. */
const hours = 730;
const requestsPerUnit = 10;

export const azureApplicationGatewayWaf = defineService({
  ...azureFamily,
  id: "azure-application-gateway-waf",
  name: "Azure Application Gateway WAF",
  specName: "azure-application-gateway-waf",
  aliases: ["application gateway", "app gateway waf"],
  sections: ["security"],
  slaPercent: null,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  const units = Math.max(1, Math.ceil(need.size("meanRequestsPerSecond").expected / requestsPerUnit));
  return [
    configuration<EdgeProtectionFacts>({
      key: "waf-v2",
      label: "Application Gateway WAF v2",
      plan: "standard",
      components: [
        {
          ...skuComponent("azure-application-gateway-waf", "gateway", { region: need.region }),
          usage: { capacityUnitHours: fixed(units * hours) },
        },
      ],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["azure"] },
    }),
  ];
}
