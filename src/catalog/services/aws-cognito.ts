import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-cognito.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const awsCognito = defineService({
  ...awsFamily,
  id: "aws-cognito",
  name: "Amazon Cognito",
  specName: "aws-cognito",
  aliases: ["cognito", "amazon cognito"],
  sections: ["security"],
  compliance: awsCompliance("aws-cognito"),
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  return [
    configuration<AuthenticationFacts>({
      key: "essentials",
      label: "Amazon Cognito Essentials",
      plan: "standard",
      components: [usageComponent("aws-cognito", { activeUsers: need.size("authenticatedUsers") }, need.region)],
      facts: { mfa: true, selfHosted: false, onlyBeside: null },
    }),
  ];
}
