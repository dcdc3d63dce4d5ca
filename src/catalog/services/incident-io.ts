import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/incident-io.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { onCallOnly } from "../shape/on-call.ts";
import { seatsFor } from "../shape/seats.ts";

export const incidentIo = defineService({
  id: "incident-io",
  name: "incident.io",
  vendor: "incident.io",
  provider: "incident-io",
  specName: "incident-io",
  aliases: ["incident.io"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["on-call", "team"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

/** On-call alone, or with incident response. */
function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const seats = seatsFor(need, "onCallSeats");
  const plans = [
    { plan: "on-call", name: "On-Call", skus: ["on-call-only"] },
    { plan: "team", name: "Team", skus: ["team", "on-call"] },
  ] as const;
  return plans.map(({ plan, name, skus }) =>
    configuration<MonitoringFacts>({
      key: plan,
      label: `incident.io ${name}, ${seats} on call`,
      plan,
      components: skus.map((sku) => skuComponent("incident-io", sku, { quantity: seats })),
      facts: onCallOnly,
    }),
  );
}
