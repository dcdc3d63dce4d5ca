import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/incident-io.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

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
  plans: ["team"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("onCallSeats").expected));
  return [
    configuration<MonitoringFacts>({
      key: "team",
      label: `incident.io Team, ${seats} on call`,
      plan: "team",
      components: [skuComponent("incident-io", "team", { quantity: seats })],
      facts: {
        apm: false,
        logging: false,
        tracing: false,
        uptime: false,
        onCall: true,
        auditLog: false,
        logRetentionDays: null,
        hotLogRetentionDays: null,
        watches: "any",
      },
    }),
  ];
}
