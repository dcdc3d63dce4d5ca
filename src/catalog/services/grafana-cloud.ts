import { sourcedClaim, statedNo } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/grafana-cloud.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const trustUrl =
  "https://raw.githubusercontent.com/api-evangelist/grafana-loki/refs/heads/main/security/grafana-loki-trust-center.yml";
const freeRetentionDays = 14;
const freeLogGb = 50;
const freeUsers = 3;

export const grafanaCloud = defineService({
  id: "grafana-cloud",
  name: "Grafana Cloud",
  vendor: "Grafana Labs",
  provider: "grafana",
  specName: "grafana-cloud",
  aliases: ["grafana", "grafana loki"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["free", "pro"],
  compliance: {
    SOC2: sourcedClaim(trustUrl),
    GDPR: sourcedClaim(trustUrl),
    "PCI-DSS": sourcedClaim(trustUrl),
    ISO27001: sourcedClaim(trustUrl),
    FedRAMP: statedNo("only Grafana Federal Cloud, which has no published price"),
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
  return [configureFree(need), configurePro(need)];
}

function configureFree(need: Need): Configuration<MonitoringFacts> {
  const logs = need.size("logGb").expected;
  const users = need.size("onCallSeats").expected;
  return configuration<MonitoringFacts>({
    key: "free",
    label: "Grafana Cloud Free",
    plan: "free",
    components: [skuComponent("grafana-cloud", "free")],
    facts: facts(freeRetentionDays),
    shortfalls: [
      ...(logs > freeLogGb ? [`Free takes ${freeLogGb} GB of logs, ${Math.ceil(logs)} are needed`] : []),
      ...(users > freeUsers ? [`Free has ${freeUsers} users, ${users} are needed`] : []),
    ],
  });
}

function configurePro(need: Need): Configuration<MonitoringFacts> {
  const days = need.size("logRetentionDays").expected;
  const logs = need.size("logGb");
  return configuration<MonitoringFacts>({
    key: `pro-${days}d`,
    label: `Grafana Cloud Pro, logs ${days} days`,
    plan: "pro",
    components: [
      {
        ...skuComponent("grafana-cloud", "pro"),
        usage: {
          logGb: logs,
          logGbExtraMonths: scale(logs, Math.max(0, Math.ceil(days / 30) - 1)),
          metricSeries: need.size("metricSeries"),
          users: need.size("onCallSeats"),
        },
      },
    ],
    facts: facts(days),
  });
}

function facts(logRetentionDays: number): MonitoringFacts {
  return {
    apm: true,
    logging: true,
    tracing: true,
    uptime: true,
    onCall: true,
    auditLog: false,
    logRetentionDays,
    hotLogRetentionDays: logRetentionDays,
    watches: "any",
  };
}
