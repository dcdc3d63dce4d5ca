import { claims, sourcedClaim, unsourcedClaim } from "../claims.ts";
import { fedrampMarketplace } from "../compliance/fedramp-marketplace.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/datadog.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

const pciUrl =
  "https://github.com/DataDog/documentation/blob/070a8c2541d9312a3c7ac2359dc6b775a174e546/content/en/data_security/pci_compliance.md";
const hipaaUrl =
  "https://github.com/DataDog/documentation/blob/2151fbb1632409362d6881fc04927115a9cdaa3c/layouts/shortcodes/hipaa-customers.en.md";

/** Events of a GB of logs: two lines of about half a kilobyte. */
const eventsPerGb = 1e9 / 425;
const indexedDays = 15;
/** Runs of an uptime test that checks every five minutes. */
const runsPerMonitor = 8640;

export const datadog = defineService({
  id: "datadog",
  name: "Datadog",
  vendor: "Datadog",
  provider: "datadog",
  specName: "datadog",
  aliases: ["data dog"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us1", area: "us" },
    { id: "eu1", area: "eu" },
  ],
  plans: ["pro"],
  compliance: {
    ...claims(["SOC2", "GDPR", "ISO27001"], unsourcedClaim()),
    "PCI-DSS": sourcedClaim(pciUrl, "all", {
      asOf: "2026-11",
      note: "attested for connected systems; cardholder data may not be sent to it",
    }),
    HIPAA: sourcedClaim(hipaaUrl, "all", { asOf: "2026-11", note: "with its agreement, for the services it lists" }),
    FedRAMP: sourcedClaim(fedrampMarketplace.url, "all", {
      asOf: fedrampMarketplace.asOf,
      note: "Moderate as Datadog for Government on the US1-FED site; LI-SaaS elsewhere",
    }),
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
  const hosts = Math.max(1, need.size("minimumInstances").expected);
  const logs = need.size("logGb");
  const events = scale(logs, eventsPerGb);
  const days = need.size("logRetentionDays").expected;
  const extraMonths = Math.max(0, Math.ceil(days / 30) - 1);
  return [
    configuration<MonitoringFacts>({
      key: `pro-${days}d`,
      label: `Datadog Pro with APM, ${hosts} ${hosts === 1 ? "host" : "hosts"}, logs ${days} days`,
      plan: "pro",
      components: [
        skuComponent("datadog", "infrastructure-pro", { quantity: hosts }),
        skuComponent("datadog", "apm-host", { quantity: hosts }),
        usageComponent("datadog", {
          logGb: logs,
          logEvents: events,
          flexLogEvents: scale(events, extraMonths),
          uptimeRuns: scale(need.size("uptimeMonitors"), runsPerMonitor),
        }),
      ],
      facts: {
        apm: true,
        logging: true,
        tracing: true,
        uptime: true,
        onCall: false,
        auditLog: true,
        logRetentionDays: days,
        hotLogRetentionDays: indexedDays,
        watches: "any",
      },
    }),
  ];
}
