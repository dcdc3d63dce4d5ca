import { unsourcedClaim } from "../claims.ts";
import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { AuthenticationFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/firebase-auth.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const firebaseAuth = defineService({
  ...gcpFamily,
  id: "firebase-auth",
  name: "Identity Platform (Firebase Auth)",
  specName: "firebase-auth",
  aliases: ["firebase auth", "firebase authentication", "identity platform"],
  sections: ["security"],
  // Firebase has data processing terms of its own, which were not read.
  compliance: { ...gcpCompliance("firebase-auth"), GDPR: unsourcedClaim() },
  slaPercent: null,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { authentication: { configure } },
});

function configure(need: Need): readonly Configuration<AuthenticationFacts>[] {
  return [
    configuration<AuthenticationFacts>({
      key: "identity-platform",
      label: "Identity Platform (Firebase Auth)",
      plan: "standard",
      components: [usageComponent("firebase-auth", { activeUsers: need.size("authenticatedUsers") }, need.region)],
      facts: { mfa: true, selfHosted: false, onlyBeside: null },
    }),
  ];
}
