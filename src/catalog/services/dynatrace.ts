import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/dynatrace.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

/** Memory that one full-stack price holds, GB. */
const hostGb = 8;
/** Times that queries read a month's logs (judgement). */
const scansPerMonth = 10;
/** Runs of an HTTP check every five minutes. */
const runsPerMonitor = 8640;

export const dynatrace = defineService({
  id: "dynatrace",
  name: "Dynatrace",
  vendor: "Dynatrace",
  provider: "dynatrace",
  specName: "dynatrace",
  aliases: ["dynatrace platform"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["platform"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "ISO27001", "FedRAMP"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-08", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

/** Full-stack monitoring by memory, in hosts of 8 GB, with logs that are kept, read and billed by the GiB. */
function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const logs = need.size("logGb");
  const days = need.size("logRetentionDays").expected;
  const machines = Math.max(1, need.size("minimumInstances").expected);
  const hosts = Math.max(machines, Math.ceil(need.size("appMemoryGb").expected / hostGb));
  return [
    configuration<MonitoringFacts>({
      key: `full-stack-${days}d`,
      label: `Dynatrace full-stack, ${hosts} ${hosts === 1 ? "host" : "hosts"}, logs ${days} days`,
      plan: "platform",
      components: [
        skuComponent("dynatrace", "full-stack-host", { quantity: hosts }),
        usageComponent("dynatrace", {
          logGb: logs,
          logGbDays: scale(logs, days),
          logScannedGb: scale(logs, scansPerMonth),
          httpMonitorRequests: scale(need.size("uptimeMonitors"), runsPerMonitor),
        }),
      ],
      facts: {
        apm: true,
        logging: true,
        tracing: true,
        uptime: true,
        onCall: false,
        auditLog: false,
        logRetentionDays: days,
        hotLogRetentionDays: days,
        watches: "any",
      },
    }),
  ];
}
