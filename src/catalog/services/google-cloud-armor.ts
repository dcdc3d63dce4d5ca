import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/google-cloud-armor.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Preconfigured OWASP rules in use. */
const rules = 5;

export const googleCloudArmor = defineService({
  ...gcpFamily,
  id: "google-cloud-armor",
  name: "Google Cloud Armor",
  specName: "google-cloud-armor",
  aliases: ["cloud armor"],
  sections: ["security"],
  compliance: gcpCompliance("google-cloud-armor"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return [
    configuration<EdgeProtectionFacts>({
      key: "standard",
      label: "Cloud Armor Standard with preconfigured rules",
      plan: "standard",
      components: [
        skuComponent("google-cloud-armor", "policy"),
        skuComponent("google-cloud-armor", "rule", { quantity: rules }),
        usageComponent("google-cloud-armor", { requests: need.size("edgeRequestsPerMonth") }),
      ],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["gcp"] },
    }),
  ];
}
