import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-key-vault.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const readsPerSecret = 730;

export const azureKeyVault = defineService({
  ...azureFamily,
  id: "azure-key-vault",
  name: "Azure Key Vault",
  specName: "azure-key-vault",
  aliases: ["key vault"],
  sections: ["security"],
  compliance: azureCompliance("azure-key-vault"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

function configure(need: Need): readonly Configuration<SecretsFacts>[] {
  return [
    configuration<SecretsFacts>({
      key: "standard",
      label: "Azure Key Vault",
      plan: "standard",
      components: [
        usageComponent(
          "azure-key-vault",
          { operations: scale(need.size("secretsCount"), readsPerSecret) },
          need.region,
        ),
      ],
      facts: { manager: true, rotation: true, keyManagement: true, serves: ["azure"] },
    }),
  ];
}
