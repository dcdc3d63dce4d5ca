import { sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, MonitoringFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/new-relic.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

const soc2Commit = "0171ac6fb1f04c7805b890c74f2b848056013e6e";
const isoCommit = "3195a9c803fad407f949150e7bace35f3737470c";
const pciCommit = "0fbdecfe75d50d996a2974224000eafd65ede665";

function programmesUrl(commit: string): string {
  return `https://github.com/newrelic/docs-website/blob/${commit}/src/content/docs/security/security-privacy/compliance/certificates-standards-regulations`;
}

/** Full users on Standard at most. */
const mostStandardUsers = 5;
/** People of a team who look into it daily: one in three (judgement); the rest are free basic users. */
const fullUserShare = 3;
const retentionDays = 30;

export const newRelic = defineService({
  id: "new-relic",
  name: "New Relic",
  vendor: "New Relic",
  provider: "newrelic",
  specName: "newrelic",
  aliases: ["new relic", "newrelic"],
  sections: ["monitoring"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [
    { id: "us", area: "us" },
    { id: "eu", area: "eu" },
  ],
  plans: ["standard", "pro"],
  compliance: {
    SOC2: sourcedClaim(`${programmesUrl(soc2Commit)}/soc2.mdx`, "all", { asOf: "2021-08-20", note: "SOC 2 Type 2" }),
    GDPR: unsourcedClaim(),
    ISO27001: sourcedClaim(`${programmesUrl(isoCommit)}/iso-27001.mdx`, "all", { asOf: "2024-10-01" }),
    "PCI-DSS": sourcedClaim(`${programmesUrl(pciCommit)}/pci-dss.mdx`, "all", { asOf: "2024-11-13" }),
    HIPAA: statedNo("needs Enterprise with Data Plus, whose price is not published"),
    FedRAMP: statedNo("needs Enterprise with Data Plus, whose price is not published"),
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
  const users = Math.max(1, Math.ceil(need.size("developerSeats").expected / fullUserShare));
  const dataGb = need.size("logGb");
  const facts: MonitoringFacts = {
    apm: true,
    logging: true,
    tracing: true,
    uptime: true,
    onCall: false,
    auditLog: true,
    logRetentionDays: retentionDays,
    hotLogRetentionDays: retentionDays,
    watches: "any",
  };
  return [
    configuration<MonitoringFacts>({
      key: "standard",
      label: `New Relic Standard, ${users} full ${users === 1 ? "user" : "users"}`,
      plan: "standard",
      components: [
        skuComponent("new-relic", "standard-first-user"),
        skuComponent("new-relic", "standard-user", { quantity: users - 1 }),
        usageComponent("new-relic", { dataGb }),
      ],
      facts,
      shortfalls:
        users > mostStandardUsers ? [`Standard takes ${mostStandardUsers} full users, ${users} are needed`] : [],
    }),
    configuration<MonitoringFacts>({
      key: "pro",
      label: `New Relic Pro, ${users} full ${users === 1 ? "user" : "users"}`,
      plan: "pro",
      components: [skuComponent("new-relic", "pro-user", { quantity: users }), usageComponent("new-relic", { dataGb })],
      facts,
    }),
  ];
}
