import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-application-gateway-waf.json" with { type: "json" };
import { defineService } from "../service.ts";
import { applicationGateway } from "../shape/azure-application-gateway.ts";
import { configuration } from "../shape/configuration.ts";

export const azureApplicationGatewayWaf = defineService({
  ...azureFamily,
  id: "azure-application-gateway-waf",
  name: "Azure Application Gateway WAF",
  specName: "azure-application-gateway-waf",
  aliases: ["application gateway", "app gateway waf"],
  sections: ["security"],
  compliance: azureCompliance("azure-application-gateway-waf"),
  slaPercent: null,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return [
    configuration<EdgeProtectionFacts>({
      key: "waf-v2",
      label: "Application Gateway WAF v2",
      plan: "standard",
      components: [applicationGateway(need)],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["azure"] },
    }),
  ];
}
