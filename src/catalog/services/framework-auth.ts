import { claims, unsourcedClaim } from "../claims.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/framework-auth.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

export const frameworkAuth = defineService({
  id: "framework-auth",
  name: "Log-in by the web framework",
  vendor: "open source",
  provider: "framework",
  specName: "framework",
  aliases: [
    "django auth",
    "auth.js",
    "next-auth",
    "nextauth",
    "devise",
    "asp.net identity",
    "aspnet identity",
    "spring security",
    "laravel breeze",
    "lucia",
    "better auth",
    "passport.js",
  ],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["library"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "PCI-DSS", "ISO27001", "FedRAMP"], {
    ...unsourcedClaim(),
    note: "inherits from the hosting: it runs inside the application",
  }),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(_need: Need): readonly Configuration<AuthenticationFacts>[] {
  return [
    configuration<AuthenticationFacts>({
      key: "library",
      label: "log-in by the web framework's own library",
      plan: "library",
      components: [skuComponent("framework-auth", "library")],
      facts: { mfa: null, selfHosted: true, onlyBeside: null },
    }),
  ];
}
