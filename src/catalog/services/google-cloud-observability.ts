import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/google-cloud-observability.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const includedDays = 30;
/** MiB of metrics that a series writes in a month at one sample a minute of 8 bytes and labels (judgement). */
const mibPerSeries = 0.4;

export const googleCloudObservability = defineService({
  ...gcpFamily,
  id: "google-cloud-observability",
  name: "Google Cloud Observability",
  specName: "google-cloud-observability",
  aliases: ["stackdriver", "cloud monitoring", "cloud logging"],
  sections: ["monitoring"],
  compliance: gcpCompliance("google-cloud-observability"),
  slaPercent: null,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const days = need.size("logRetentionDays").expected;
  const logs = need.size("logGb");
  return [
    configuration<MonitoringFacts>({
      key: `logs-${days}d`,
      label: `Cloud Logging, Monitoring and Trace, logs ${days} days`,
      plan: "standard",
      components: [
        usageComponent(
          "google-cloud-observability",
          {
            logGb: logs,
            logStorageGb: scale(logs, Math.max(0, days - includedDays) / 30),
            spans: need.size("spansPerMonth"),
            metricMib: scale(need.size("metricSeries"), mibPerSeries),
          },
          need.region,
        ),
      ],
      facts: {
        apm: true,
        logging: true,
        tracing: true,
        uptime: true,
        onCall: true,
        auditLog: true,
        logRetentionDays: days,
        hotLogRetentionDays: days,
        watches: ["gcp"],
      },
    }),
  ];
}
