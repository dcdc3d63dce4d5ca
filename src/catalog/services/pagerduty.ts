import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/pagerduty.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const freeUsers = 5;

export const pagerduty = defineService({
  id: "pagerduty",
  name: "PagerDuty",
  vendor: "PagerDuty",
  provider: "pagerduty",
  specName: "pagerduty",
  aliases: ["pager duty"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["free", "professional", "business"],
  compliance: claims(["SOC2", "GDPR", "ISO27001", "FedRAMP"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("onCallSeats").expected));
  const plans = ["free", "professional"] as const;
  return plans.map((plan) =>
    configuration<MonitoringFacts>({
      key: plan,
      label: `PagerDuty ${plan}, ${seats} on call`,
      plan,
      components: [skuComponent("pagerduty", plan, { quantity: seats })],
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
      shortfalls: plan === "free" && seats > freeUsers ? [`Free takes ${freeUsers} users, ${seats} are needed`] : [],
    }),
  );
}
