import { unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/uptimerobot.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const freeMonitors = 50;

export const uptimerobot = defineService({
  id: "uptimerobot",
  name: "UptimeRobot",
  vendor: "UptimeRobot",
  provider: "uptimerobot",
  specName: "uptimerobot",
  aliases: ["uptime robot"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [{ id: "eu", area: "eu" }],
  plans: ["free", "team"],
  compliance: { GDPR: unsourcedClaim() },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const monitors = need.size("uptimeMonitors").expected;
  const plans = ["free", "team"] as const;
  return plans.map((plan) =>
    configuration<MonitoringFacts>({
      key: plan,
      label: `UptimeRobot ${plan}`,
      plan,
      components: [skuComponent("uptimerobot", plan)],
      facts: {
        apm: false,
        logging: false,
        tracing: false,
        uptime: true,
        onCall: false,
        auditLog: false,
        logRetentionDays: null,
        hotLogRetentionDays: null,
        watches: "any",
      },
      shortfalls:
        plan === "free" && (monitors > freeMonitors || need.brief.teamSize > 1)
          ? ["the free plan is for hobby use"]
          : [],
    }),
  );
}
