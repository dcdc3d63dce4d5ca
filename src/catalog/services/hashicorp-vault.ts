import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/hashicorp-vault.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

export const hashicorpVault = defineService({
  id: "hashicorp-vault",
  name: "HashiCorp Vault",
  vendor: "HashiCorp",
  provider: "hashicorp",
  specName: "vault",
  aliases: ["vault", "hcp vault", "hcp vault dedicated"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["community", "hcp"],
  // HashiCorp states SOC 2 and ISO 27001 for HCP only; the claims below hold for the machines of the community edition.
  compliance: {
    ...claims(["SOC2", "ISO27001", "GDPR"], {
      ...unsourcedClaim(),
      note: "community edition: inherits from where it runs",
    }),
    ...claims(["HIPAA", "PCI-DSS", "FedRAMP"], {
      ...unsourcedClaim(["community"]),
      note: "inherits from where it runs",
    }),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://raw.githubusercontent.com/api-evangelist/terraform/refs/heads/main/security/terraform-trust-center.yml",
    asOf: "2026-06",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

const facts: SecretsFacts = { manager: true, rotation: true, keyManagement: true, serves: "any" };

/** Three nodes of one's own keep a quorum; the hosted Standard cluster has no published price. */
function configure(): readonly Configuration<SecretsFacts>[] {
  return [
    configuration<SecretsFacts>({
      key: "community",
      label: "Vault Community on three nodes",
      plan: "community",
      components: [skuComponent("hashicorp-vault", "community"), skuComponent("hashicorp-vault", "community-machines")],
      facts,
    }),
    configuration<SecretsFacts>({
      key: "hcp-standard",
      label: "HCP Vault Dedicated, Standard",
      plan: "hcp",
      components: [skuComponent("hashicorp-vault", "hcp-standard")],
      facts,
    }),
  ];
}
