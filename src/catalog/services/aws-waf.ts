import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, EdgeProtectionFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-waf.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Core rule set and known bad inputs. */
const managedRuleGroups = 2;

export const awsWaf = defineService({
  ...awsFamily,
  id: "aws-waf",
  name: "AWS WAF and Shield Standard",
  specName: "aws-waf",
  aliases: ["aws shield", "aws waf"],
  sections: ["security"],
  compliance: awsCompliance("aws-waf"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { edgeProtection: { configure } },
});

function configure(need: Need): readonly Configuration<EdgeProtectionFacts>[] {
  return [
    configuration<EdgeProtectionFacts>({
      key: "managed-rules",
      label: "AWS WAF with managed rules, Shield Standard",
      plan: "standard",
      components: [
        skuComponent("aws-waf", "web-acl"),
        skuComponent("aws-waf", "rule-group", { quantity: managedRuleGroups }),
        usageComponent("aws-waf", { requests: need.size("edgeRequestsPerMonth") }),
      ],
      facts: { waf: true, wafManagedRules: true, ddosProtection: true, intrusionDetection: null, fronts: ["aws"] },
    }),
  ];
}
