import { claims, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/fusionauth.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Users of a pair of nodes: the figure of Keycloak for the same machines (judgement). */
const usersPerPair = 2_000_000;

/** Hosted plans; the vendor names MFA from Essentials on, and not whether the others have some of it. */
const hosted = [
  { plan: "starter", mfa: null },
  { plan: "essentials", mfa: true },
] as const;

export const fusionauth = defineService({
  id: "fusionauth",
  name: "FusionAuth",
  vendor: "FusionAuth",
  provider: "fusionauth",
  specName: "fusionauth",
  aliases: ["fusion auth"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["community", "starter", "essentials"],
  compliance: claims(["SOC2", "GDPR"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 4,
  capabilitySource: { url: null, asOf: "2026-09", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

/** The free edition on machines of one's own, or a hosted plan. */
function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  const pairs = Math.max(1, Math.ceil(need.size("authenticatedUsers").expected / usersPerPair));
  return [
    configuration<AuthenticationFacts>({
      key: "community",
      label: "FusionAuth Community on two nodes",
      plan: "community",
      components: [
        skuComponent("fusionauth", "community"),
        skuComponent("fusionauth", "community-machines", { quantity: pairs }),
      ],
      facts: { mfa: null, selfHosted: true, onlyBeside: null },
    }),
    ...hosted.map(({ plan, mfa }) =>
      configuration<AuthenticationFacts>({
        key: plan,
        label: `FusionAuth ${plan}, hosted`,
        plan,
        components: [{ ...skuComponent("fusionauth", plan), usage: { activeUsers: need.size("authenticatedUsers") } }],
        facts: { mfa, selfHosted: false, onlyBeside: null },
      }),
    ),
  ];
}
