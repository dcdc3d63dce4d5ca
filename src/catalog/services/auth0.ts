import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/auth0.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Users of the free plan; the others rise in steps that are not published, so their usage line has no price. */
const freeUsers = 25_000;

export const auth0 = defineService({
  id: "auth0",
  name: "Auth0",
  vendor: "Okta",
  provider: "auth0",
  specName: "auth0",
  aliases: ["auth zero", "okta auth0"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["free", "essentials", "professional"],
  compliance: {
    ...claims(["SOC2", "GDPR", "PCI-DSS", "ISO27001"], unsourcedClaim()),
    HIPAA: statedNo("a BAA needs Enterprise, which has no published price"),
    FedRAMP: statedNo("only Okta for Government, which has no published price"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  const users = need.size("authenticatedUsers");
  const plans = ["free", "essentials", "professional"] as const;
  return plans.map((plan) =>
    configuration<AuthenticationFacts>({
      key: plan,
      label: `Auth0 ${plan}`,
      plan,
      components: [{ ...skuComponent("auth0", plan), usage: { activeUsers: users } }],
      facts: { mfa: plan === "professional" ? true : null, selfHosted: false, onlyBeside: null },
      shortfalls:
        plan === "free" && users.expected > freeUsers
          ? [`Free takes ${freeUsers} users, ${Math.round(users.expected)} are needed`]
          : [],
    }),
  );
}
