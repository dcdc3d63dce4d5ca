import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/firehydrant.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { onCallOnly } from "../shape/on-call.ts";
import { seatsFor } from "../shape/seats.ts";

const freeResponders = 10;

export const firehydrant = defineService({
  id: "firehydrant",
  name: "FireHydrant",
  vendor: "FireHydrant",
  provider: "firehydrant",
  specName: "firehydrant",
  aliases: ["fire hydrant"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["free", "pro"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-08", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const seats = seatsFor(need, "onCallSeats");
  const plans = ["free", "pro"] as const;
  return plans.map((plan) =>
    configuration<MonitoringFacts>({
      key: plan,
      label: `FireHydrant ${plan}, ${seats} on call`,
      plan,
      components: [skuComponent("firehydrant", plan, { quantity: plan === "pro" ? seats : 1 })],
      facts: onCallOnly,
      shortfalls:
        plan === "free" && seats > freeResponders
          ? [`Free takes ${freeResponders} responders, ${seats} are needed`]
          : [],
    }),
  );
}
