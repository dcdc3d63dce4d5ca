import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/opentelemetry-selfhosted.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** GB of logs a month that one machine takes in and searches beside metrics and traces (judgement). */
const logGbPerMachine = 1000;

export const opentelemetrySelfhosted = defineService({
  id: "opentelemetry-selfhosted",
  name: "OpenTelemetry with Grafana, self-hosted",
  vendor: "CNCF",
  provider: "opentelemetry",
  specName: "opentelemetry",
  aliases: ["opentelemetry", "otel", "prometheus", "self-hosted grafana"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["self-hosted"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "PCI-DSS", "ISO27001", "FedRAMP"], {
    ...unsourcedClaim(),
    note: "inherits from where it runs",
  }),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 12,
  capabilitySource: {
    url: "https://opentelemetry.io/docs/collector/scaling/",
    asOf: "2026-08",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

/** Collector, Prometheus, Loki and Grafana on machines of one's own. An outside check has to come from elsewhere. */
function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const days = need.size("logRetentionDays").expected;
  const machines = Math.max(1, Math.ceil(need.size("logGb").expected / logGbPerMachine));
  return [
    configuration<MonitoringFacts>({
      key: `stack-${days}d`,
      label: `Collector, Prometheus, Loki and Grafana on ${machines} ${machines === 1 ? "machine" : "machines"}, logs ${days} days`,
      plan: "self-hosted",
      components: [
        skuComponent("opentelemetry-selfhosted", "collector"),
        skuComponent("opentelemetry-selfhosted", "stack", { quantity: machines }),
      ],
      facts: {
        apm: true,
        logging: true,
        tracing: true,
        uptime: false,
        onCall: false,
        auditLog: false,
        logRetentionDays: days,
        hotLogRetentionDays: days,
        watches: "any",
      },
      notPriced: [{ what: "disks for logs and metrics", why: "they are bought where the machines run" }],
    }),
  ];
}
