import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-secrets-manager.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** Reads of each secret by each instance, once an hour. */
const readsPerSecret = 730;

export const awsSecretsManager = defineService({
  ...awsFamily,
  id: "aws-secrets-manager",
  name: "AWS Secrets Manager",
  specName: "aws-secrets-manager",
  aliases: ["secrets manager", "amazon secrets manager"],
  sections: ["security"],
  compliance: awsCompliance("aws-secrets-manager"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

function configure(need: Need): readonly Configuration<SecretsFacts>[] {
  const secrets = need.size("secretsCount");
  return [
    configuration<SecretsFacts>({
      key: "managed",
      label: "AWS Secrets Manager with a KMS key",
      plan: "standard",
      components: [
        usageComponent("aws-secrets-manager", { secrets, apiCalls: scale(secrets, readsPerSecret) }, need.region),
        usageComponent("aws-kms", { keys: fixed(1) }, need.region),
      ],
      companions: [{ serviceId: "aws-kms", role: "key-management", plan: "standard" }],
      facts: { manager: true, rotation: true, keyManagement: true, serves: ["aws"] },
    }),
  ];
}
