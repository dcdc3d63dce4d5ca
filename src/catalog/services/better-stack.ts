import { claims, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/better-stack.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

export const betterStack = defineService({
  id: "better-stack",
  name: "Better Stack",
  vendor: "Better Stack",
  provider: "better-stack",
  specName: "better-stack",
  aliases: ["betterstack", "better uptime", "logtail"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [{ id: "eu", area: "eu" }],
  plans: ["free", "responder"],
  compliance: claims(["SOC2", "HIPAA", "GDPR", "ISO27001"], unsourcedClaim()),
  euResidency: "yes",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { monitoring: { configure } },
});

function configure(need: Need): readonly Configuration<MonitoringFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("onCallSeats").expected));
  const facts: MonitoringFacts = {
    apm: false,
    logging: false,
    tracing: false,
    uptime: true,
    onCall: false,
    auditLog: false,
    logRetentionDays: null,
    hotLogRetentionDays: null,
    watches: "any",
  };
  return [
    configuration<MonitoringFacts>({
      key: "free",
      label: "Better Stack Free uptime",
      plan: "free",
      components: [skuComponent("better-stack", "free")],
      facts,
    }),
    configuration<MonitoringFacts>({
      key: "responder",
      label: `Better Stack, ${seats} ${seats === 1 ? "responder" : "responders"}`,
      plan: "responder",
      components: [skuComponent("better-stack", "responder", { quantity: seats })],
      facts: { ...facts, onCall: true },
    }),
  ];
}
