import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-shield.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Shield Standard comes with every account and is part of the firewall's option; this is the paid one. */
export const awsShield = defineService({
  ...awsFamily,
  id: "aws-shield",
  name: "AWS Shield Advanced",
  specName: "aws-shield",
  aliases: ["shield advanced"],
  sections: ["security"],
  compliance: awsCompliance("aws-shield"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://docs.aws.amazon.com/en_us/waf/latest/developerguide/ddos-advanced-summary-deciding.html",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

/** The subscription is the organisation's, and pays for the firewall on what it protects. */
function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return [
    configuration<EdgeProtectionFacts>({
      key: "advanced",
      label: "AWS Shield Advanced, AWS WAF with managed rules included",
      plan: "standard",
      components: [
        {
          ...skuComponent("aws-shield", "advanced"),
          usage: { protectedEgressGb: need.size("egressGb") },
          sharedFee: "aws-shield-advanced",
        },
      ],
      companions: [{ serviceId: "aws-waf", role: "waf", plan: "standard" }],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["aws"] },
    }),
  ];
}
