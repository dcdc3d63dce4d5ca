import { sourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/workos.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const securityUrl = "https://workos.com/security";

export const workos = defineService({
  id: "workos",
  name: "WorkOS AuthKit",
  vendor: "WorkOS",
  provider: "workos",
  specName: "workos",
  aliases: ["authkit"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [{ id: "us", area: "us" }],
  plans: ["standard"],
  compliance: {
    SOC2: sourcedClaim(securityUrl),
    HIPAA: sourcedClaim(securityUrl),
    GDPR: sourcedClaim(securityUrl),
  },
  euResidency: "no",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  return [
    configuration<AuthenticationFacts>({
      key: "authkit",
      label: "WorkOS AuthKit",
      plan: "standard",
      components: [usageComponent("workos", { activeUsers: need.size("authenticatedUsers") })],
      facts: { mfa: true, selfHosted: false, onlyBeside: null },
      notPriced: [
        { what: "enterprise SSO connections", why: "$125 each; how many customers ask for one is not known" },
      ],
    }),
  ];
}
