import { sourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/sentry.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const trustUrl =
  "https://raw.githubusercontent.com/api-evangelist/sentry-system/refs/heads/main/security/sentry-system-trust-center.yml";
/** Days that events can be looked up, by plan. */
const lookbackDays = { developer: 30, team: 30, business: 90 } as const;
type PlanId = keyof typeof lookbackDays;

export const sentry = defineService({
  id: "sentry",
  name: "Sentry",
  vendor: "Sentry",
  provider: "sentry",
  specName: "sentry",
  aliases: ["sentry.io"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "de", area: "eu" },
  ],
  plans: ["developer", "team", "business"],
  compliance: {
    SOC2: sourcedClaim(trustUrl),
    GDPR: sourcedClaim(trustUrl),
    ISO27001: sourcedClaim(trustUrl),
    HIPAA: sourcedClaim(trustUrl, ["business"]),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: "https://sentry.io/pricing/", asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const plans: readonly PlanId[] = ["developer", "team", "business"];
  return plans.map((plan) => configurePlan(need, plan));
}

function configurePlan(need: Need, plan: PlanId): Configuration<MonitoringFacts> {
  const people = need.size("developerSeats").expected;
  return configuration<MonitoringFacts>({
    key: plan,
    label: `Sentry ${plan}`,
    plan,
    components: [
      {
        ...skuComponent("sentry", plan),
        usage: { errors: need.size("errorEventsPerMonth"), logGb: need.size("logGb"), uptimeMonitors: fixed(1) },
      },
    ],
    facts: {
      apm: true,
      logging: true,
      tracing: true,
      uptime: true,
      onCall: false,
      auditLog: false,
      logRetentionDays: lookbackDays[plan],
      hotLogRetentionDays: lookbackDays[plan],
      watches: "any",
    },
    shortfalls: plan === "developer" && people > 1 ? [`the Developer plan has one user, ${people} are needed`] : [],
  });
}
