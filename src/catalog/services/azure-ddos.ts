import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-ddos.json" with { type: "json" };
import { defineService } from "../service.ts";
import { applicationGateway } from "../shape/azure-application-gateway.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** One address is protected by itself; the plan for a whole network pays from about fifteen on. */
const tiers = [
  { sku: "ip-protection", name: "DDoS IP Protection" },
  { sku: "network-protection", name: "DDoS Network Protection" },
] as const;

/** Basic protection comes with every address; these are the paid tiers. */
export const azureDdos = defineService({
  ...azureFamily,
  id: "azure-ddos",
  name: "Azure DDoS Protection",
  specName: "azure-ddos",
  aliases: ["azure ddos protection plan"],
  sections: ["security"],
  compliance: azureCompliance("azure-ddos"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://learn.microsoft.com/en-us/azure/ddos-protection/ddos-protection-sku-comparison",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

/** Protects addresses in a virtual network, so an application gateway stands there and brings the firewall. */
function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return tiers.map(({ sku, name }) =>
    configuration<EdgeProtectionFacts>({
      key: sku,
      label: `Azure ${name} with Application Gateway WAF v2`,
      plan: "standard",
      // A fee of the tenant: other applications behind the same address or network share it.
      components: [{ ...skuComponent("azure-ddos", sku), sharedFee: `azure-ddos-${sku}` }, applicationGateway(need)],
      companions: [{ serviceId: "azure-application-gateway-waf", role: "waf", plan: "standard" }],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["azure"] },
    }),
  );
}
