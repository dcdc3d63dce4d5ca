import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, Need, SecretsFacts } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/doppler.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Users of the free Developer plan (sources say three or five; the lower counts). */
const freeUsers = 3;

export const doppler = defineService({
  id: "doppler",
  name: "Doppler",
  vendor: "Doppler",
  provider: "doppler",
  specName: "doppler",
  aliases: ["doppler secrets"],
  sections: ["security"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [{ id: "us", area: "us" }],
  plans: ["developer", "team"],
  compliance: {
    ...claims(["SOC2", "GDPR", "ISO27001"], unsourcedClaim()),
    HIPAA: statedNo("no HIPAA programme is named"),
  },
  euResidency: "no",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { secrets: { configure } },
});

function configure(need: Need): readonly Configuration<SecretsFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("developerSeats").expected));
  const plans = ["developer", "team"] as const;
  return plans.map((plan) =>
    configuration<SecretsFacts>({
      key: plan,
      label: `Doppler ${plan}`,
      plan,
      components: [skuComponent("doppler", plan, { quantity: plan === "team" ? seats : 1 })],
      facts: { manager: true, rotation: plan === "team", keyManagement: null, serves: "any" },
      shortfalls:
        plan === "developer" && seats > freeUsers ? [`Developer takes ${freeUsers} users, ${seats} are needed`] : [],
    }),
  );
}
