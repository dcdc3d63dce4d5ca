import { claims, sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/auth0.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const publicCloudUrl = "https://community.auth0.com/t/tenant-model-of-auth0-public-cloud/139692";
const gdprUrl =
  "https://github.com/auth0/docs-v2/blob/1a4096e899bd8958025a92f68c4bae416746deb8/main/docs/secure/data-privacy-and-compliance/gdpr.mdx";

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
    ...claims(["PCI-DSS", "ISO27001"], unsourcedClaim()),
    SOC2: sourcedClaim(publicCloudUrl, "all", { asOf: "2026-11", note: "the audit of the public cloud" }),
    GDPR: sourcedClaim(gdprUrl, "all", {
      asOf: "2026-11",
      note: "as processor, by the terms of service on these plans",
    }),
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
