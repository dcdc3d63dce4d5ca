import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-secret-manager.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const readsPerSecret = 730;

export const gcpSecretManager = defineService({
  ...gcpFamily,
  id: "gcp-secret-manager",
  name: "Google Secret Manager",
  specName: "gcp-secret-manager",
  aliases: ["google secret manager", "secret manager"],
  sections: ["security"],
  compliance: gcpCompliance("gcp-secret-manager"),
  slaPercent: null,
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
      label: "Google Secret Manager",
      plan: "standard",
      components: [
        usageComponent(
          "gcp-secret-manager",
          { secretVersions: secrets, accessOperations: scale(secrets, readsPerSecret) },
          need.region,
        ),
      ],
      facts: { manager: true, rotation: true, keyManagement: null, serves: ["gcp"] },
    }),
  ];
}
