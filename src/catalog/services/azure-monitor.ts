import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-monitor.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const includedDays = 31;
const alertRules = 12;
/** Runs of a web test from one place every five minutes. */
const runsPerMonitor = 8640;

export const azureMonitor = defineService({
  ...azureFamily,
  id: "azure-monitor",
  name: "Azure Monitor",
  specName: "azure-monitor",
  aliases: ["application insights", "app insights", "log analytics"],
  sections: ["monitoring"],
  compliance: azureCompliance("azure-monitor"),
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
      label: `Azure Monitor with Application Insights, logs ${days} days`,
      plan: "standard",
      components: [
        usageComponent(
          "azure-monitor",
          {
            logGb: logs,
            logStorageGb: scale(logs, Math.max(0, days - includedDays) / 30),
            alerts: fixed(alertRules),
            webTestRuns: fixed(runsPerMonitor),
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
        watches: ["azure"],
      },
    }),
  ];
}
