import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/infisical.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const freeIdentities = 5;
/** The application itself is an identity as well. */
const machines = 1;

export const infisical = defineService({
  id: "infisical",
  name: "Infisical",
  vendor: "Infisical",
  provider: "infisical",
  specName: "infisical",
  aliases: ["infisical cloud"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["free", "pro"],
  compliance: {
    ...claims(["SOC2", "GDPR"], unsourcedClaim()),
    HIPAA: statedNo("needs Enterprise, which has no published price"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

function configure(need: Need): readonly Configuration<SecretsFacts>[] {
  const identities = Math.max(1, Math.ceil(need.size("developerSeats").expected)) + machines;
  const plans = ["free", "pro"] as const;
  return plans.map((plan) =>
    configuration<SecretsFacts>({
      key: plan,
      label: `Infisical ${plan}`,
      plan,
      components: [skuComponent("infisical", plan, { quantity: plan === "pro" ? identities : 1 })],
      facts: { manager: true, rotation: plan === "pro", keyManagement: null, serves: "any" },
      shortfalls:
        plan === "free" && identities > freeIdentities
          ? [`Free takes ${freeIdentities} identities, ${identities} are needed`]
          : [],
    }),
  );
}
