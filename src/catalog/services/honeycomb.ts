import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/honeycomb.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Spans a month that the starting price is for is not stated; the plan scales to 1.5 billion. */
const mostSpans = 1.5e9;

export const honeycomb = defineService({
  id: "honeycomb",
  name: "Honeycomb",
  vendor: "Honeycomb",
  provider: "honeycomb",
  specName: "honeycomb",
  aliases: ["honeycomb.io"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["pro"],
  compliance: {
    ...claims(["SOC2", "GDPR"], unsourcedClaim()),
    "PCI-DSS": statedNo("attested as a merchant only"),
    HIPAA: statedNo("a BAA needs Enterprise"),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const spans = need.size("spansPerMonth").expected;
  return [
    configuration<MonitoringFacts>({
      key: "pro",
      label: "Honeycomb Pro",
      plan: "pro",
      components: [skuComponent("honeycomb", "pro")],
      facts: {
        apm: true,
        logging: false,
        tracing: true,
        uptime: false,
        onCall: false,
        auditLog: false,
        logRetentionDays: null,
        hotLogRetentionDays: null,
        watches: "any",
      },
      shortfalls: spans > mostSpans ? [`takes ${mostSpans} spans a month, ${Math.round(spans)} are needed`] : [],
      notPriced: [{ what: "Honeycomb events beyond the starting price", why: "only a starting price is published" }],
    }),
  ];
}
