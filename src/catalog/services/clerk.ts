import { statedNo, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/clerk.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const hobbyUsers = 50_000;

export const clerk = defineService({
  id: "clerk",
  name: "Clerk",
  vendor: "Clerk",
  provider: "clerk",
  specName: "clerk",
  aliases: ["clerk.com", "clerk auth"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [{ id: "us", area: "us" }],
  plans: ["hobby", "pro", "business"],
  compliance: {
    SOC2: unsourcedClaim(["business"]),
    GDPR: unsourcedClaim(),
    HIPAA: statedNo("a BAA needs Enterprise, which has no published price"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "no",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  const users = need.size("authenticatedUsers");
  const plans = ["hobby", "pro", "business"] as const;
  return plans.map((plan) =>
    configuration<AuthenticationFacts>({
      key: plan,
      label: `Clerk ${plan}`,
      plan,
      components: [{ ...skuComponent("clerk", plan), usage: { activeUsers: users } }],
      facts: { mfa: plan === "hobby" ? null : true, selfHosted: false, onlyBeside: null },
      shortfalls:
        plan === "hobby" && users.expected > hobbyUsers
          ? [`Hobby takes ${hobbyUsers} users, ${Math.round(users.expected)} are needed`]
          : [],
    }),
  );
}
