import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-ssm-parameter-store.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const awsSsmParameterStore = defineService({
  ...awsFamily,
  id: "aws-ssm-parameter-store",
  name: "AWS Systems Manager Parameter Store",
  specName: "aws-ssm-parameter-store",
  aliases: ["parameter store", "ssm parameter store"],
  sections: ["security"],
  compliance: awsCompliance("aws-ssm-parameter-store"),
  slaPercent: null,
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

function configure(need: Need): readonly Configuration<SecretsFacts>[] {
  return [
    configuration<SecretsFacts>({
      key: "standard",
      label: "Parameter Store, secure strings",
      plan: "standard",
      components: [usageComponent("aws-ssm-parameter-store", { parameters: need.size("secretsCount") }, need.region)],
      facts: { manager: true, rotation: false, keyManagement: null, serves: ["aws"] },
    }),
  ];
}
