import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/splunk-observability.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

/** Users for whom On-Call has a list price. */
const mostOnCallSeats = 10;

export const splunkObservability = defineService({
  id: "splunk-observability",
  name: "Splunk Observability Cloud",
  vendor: "Splunk",
  provider: "splunk",
  specName: "splunk",
  aliases: ["splunk", "splunk observability cloud", "signalfx"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["app-infrastructure"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "PCI-DSS", "ISO27001", "FedRAMP"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-08", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

/**
 * The bundle brings uptime checks; on-call is a product beside it. Logs live in the Splunk platform, which is priced by
 * quote, so they are left to another product.
 */
function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const hosts = Math.max(1, need.size("minimumInstances").expected);
  const seats = seatsFor(need, "onCallSeats");
  return [false, true].map((onCall) =>
    configuration<MonitoringFacts>({
      key: onCall ? "app-infrastructure+on-call" : "app-infrastructure",
      label: `Splunk app and infrastructure, ${hosts} ${hosts === 1 ? "host" : "hosts"}${onCall ? `, ${seats} on call` : ""}`,
      plan: "app-infrastructure",
      components: [
        skuComponent("splunk-observability", "app-infrastructure-host", { quantity: hosts }),
        ...(onCall ? [skuComponent("splunk-observability", "on-call", { quantity: seats })] : []),
      ],
      facts: {
        apm: true,
        logging: false,
        tracing: true,
        uptime: true,
        onCall,
        auditLog: false,
        logRetentionDays: null,
        hotLogRetentionDays: null,
        watches: "any",
      },
      shortfalls:
        onCall && seats > mostOnCallSeats
          ? [`On-Call is sold for up to ${mostOnCallSeats} users, ${seats} are needed`]
          : [],
    }),
  );
}
