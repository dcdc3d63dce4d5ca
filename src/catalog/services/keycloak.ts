import { claims, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/keycloak.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Log-ins a second that two vCPU carry at a peak factor of ten: 15 for each (docs of Keycloak). */
const usersPerPair = 2_000_000;

export const keycloak = defineService({
  id: "keycloak",
  name: "Keycloak, self-hosted",
  vendor: "CNCF",
  provider: "keycloak",
  specName: "keycloak",
  aliases: ["red hat sso"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["self-hosted"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "PCI-DSS", "ISO27001", "FedRAMP"], {
    ...unsourcedClaim(),
    note: "inherits from where it runs",
  }),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  const pairs = Math.max(1, Math.ceil(need.size("authenticatedUsers").expected / usersPerPair));
  return [
    configuration<AuthenticationFacts>({
      key: "pair",
      label: "Keycloak on two nodes",
      plan: "self-hosted",
      components: [skuComponent("keycloak", "pair", { quantity: pairs })],
      facts: { mfa: true, selfHosted: true, onlyBeside: null },
    }),
  ];
}
