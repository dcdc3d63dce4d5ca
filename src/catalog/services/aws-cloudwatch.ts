import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-cloudwatch.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** Metrics and alarms of a small installation; a canary that runs every five minutes. */
const alarms = 12;
const customMetrics = 20;
const runsPerMonitor = 8640;
const spansPerTrace = 15;

export const awsCloudwatch = defineService({
  ...awsFamily,
  id: "aws-cloudwatch",
  name: "Amazon CloudWatch",
  specName: "cloudwatch",
  aliases: ["cloudwatch", "amazon cloudwatch", "cloudwatch logs"],
  sections: ["monitoring"],
  compliance: awsCompliance("aws-cloudwatch"),
  slaPercent: 99.9,
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
      label: `CloudWatch, X-Ray and CloudTrail, logs ${days} days`,
      plan: "standard",
      components: [
        usageComponent(
          "aws-cloudwatch",
          {
            logGb: logs,
            logStorageGb: scale(logs, days / 30),
            metrics: fixed(customMetrics),
            alarms: fixed(alarms),
            canaryRuns: scale(need.size("uptimeMonitors"), runsPerMonitor),
          },
          need.region,
        ),
        usageComponent("aws-xray", { traces: scale(need.size("spansPerMonth"), 1 / spansPerTrace) }, need.region),
        usageComponent("aws-cloudtrail", { dataEvents: need.size("objectOperationsPerMonth") }, need.region),
      ],
      companions: [
        { serviceId: "aws-xray", role: "tracing", plan: "standard" },
        { serviceId: "aws-cloudtrail", role: "audit-log", plan: "standard" },
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
        watches: ["aws"],
      },
    }),
  ];
}
