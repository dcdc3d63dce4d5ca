import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/new-relic.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Full users on Standard at most. */
const mostStandardUsers = 5;
/** People of a team who look into it daily: one in three (judgement); the rest are free basic users. */
const fullUserShare = 3;
const retentionDays = 30;

export const newRelic = defineService({
  id: "new-relic",
  name: "New Relic",
  vendor: "New Relic",
  provider: "newrelic",
  specName: "newrelic",
  aliases: ["new relic", "newrelic"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["standard", "pro"],
  compliance: {
    ...claims(["SOC2", "GDPR", "ISO27001"], unsourcedClaim()),
    HIPAA: statedNo("needs Enterprise with Data Plus, whose price is not published"),
    FedRAMP: statedNo("needs Enterprise with Data Plus, whose price is not published"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const users = Math.max(1, Math.ceil(need.size("developerSeats").expected / fullUserShare));
  const dataGb = need.size("logGb");
  const facts: MonitoringFacts = {
    apm: true,
    logging: true,
    tracing: true,
    uptime: true,
    onCall: false,
    auditLog: true,
    logRetentionDays: retentionDays,
    hotLogRetentionDays: retentionDays,
    watches: "any",
  };
  return [
    configuration<MonitoringFacts>({
      key: "standard",
      label: `New Relic Standard, ${users} full ${users === 1 ? "user" : "users"}`,
      plan: "standard",
      components: [
        skuComponent("new-relic", "standard-first-user"),
        skuComponent("new-relic", "standard-user", { quantity: users - 1 }),
        usageComponent("new-relic", { dataGb }),
      ],
      facts,
      shortfalls:
        users > mostStandardUsers ? [`Standard takes ${mostStandardUsers} full users, ${users} are needed`] : [],
    }),
    configuration<MonitoringFacts>({
      key: "pro",
      label: `New Relic Pro, ${users} full ${users === 1 ? "user" : "users"}`,
      plan: "pro",
      components: [skuComponent("new-relic", "pro-user", { quantity: users }), usageComponent("new-relic", { dataGb })],
      facts,
    }),
  ];
}
