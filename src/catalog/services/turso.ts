import { statedNo, unsourcedClaim } from "../claims.ts";
import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/turso.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { rowsTouched } from "../shape/rows-touched.ts";

/**
 * Plans with the days that point-in-time recovery reaches back, and the rows written that they hold. Only the Developer
 * plan has a known rate beyond its allowance, so the others are offered within theirs.
 */
const plans = [
  { plan: "developer", recoveryDays: 10, rowsWritten: Number.POSITIVE_INFINITY, rowsRead: Number.POSITIVE_INFINITY },
  { plan: "scaler", recoveryDays: 30, rowsWritten: 100_000_000, rowsRead: 100_000_000_000 },
  { plan: "pro", recoveryDays: 90, rowsWritten: 250_000_000, rowsRead: 250_000_000_000 },
] as const;
type TursoPlan = (typeof plans)[number];

export const turso = defineService({
  id: "turso",
  name: "Turso",
  vendor: "Turso",
  provider: "turso",
  specName: "turso",
  aliases: ["turso cloud", "libsql cloud"],
  sections: ["database"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "aws-us-east-1", area: "us" },
    { id: "aws-us-east-2", area: "us" },
    { id: "aws-us-west-2", area: "us" },
    { id: "aws-eu-west-1", area: "eu" },
    { id: "aws-ap-northeast-1", area: "apac" },
    { id: "aws-ap-south-1", area: "apac" },
  ],
  plans: ["free", "developer", "scaler", "pro"],
  compliance: {
    SOC2: unsourcedClaim(["pro"]),
    HIPAA: unsourcedClaim(["pro"]),
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    ISO27001: statedNo("no ISO 27001 certificate is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "growing",
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://raw.githubusercontent.com/api-evangelist/turso/refs/heads/main/plans/turso-plans-pricing.yml",
    asOf: "2026-06",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["sqlite"], configure: (need) => plans.map((plan) => configurePlan(need, plan)) } },
});

function usage(need: Need): Component["usage"] {
  return { storageGb: need.size("databaseGb"), ...rowsTouched(need) };
}

function shortfalls(need: Need, limits: TursoPlan): string[] {
  const rows = rowsTouched(need);
  return (["rowsRead", "rowsWritten"] as const).flatMap((key) => {
    const rowsNeeded = rows[key]?.expected ?? 0;
    return rowsNeeded > limits[key]
      ? [
          `needs ${Math.ceil(rowsNeeded)} ${key === "rowsRead" ? "rows read" : "rows written"} a month, ${limits.plan} holds ${limits[key]} and states no rate beyond`,
        ]
      : [];
  });
}

function configurePlan(need: Need, limits: TursoPlan): Configuration<DatabaseFacts> {
  const { plan, recoveryDays } = limits;
  return configuration<DatabaseFacts>({
    key: plan,
    label: `Turso ${plan}`,
    plan,
    components: [{ serviceId: "turso", sku: plan, quantity: 1, region: need.region, usage: usage(need) }],
    facts: {
      engine: "sqlite",
      instance: null,
      highAvailability: null,
      replicas: 0,
      storageGb: Math.ceil(need.size("databaseGb").expected),
      maximumConnections: null,
      pooler: null,
      encryptionAtRest: null,
      tlsInTransit: true,
      privateNetwork: false,
      backups: {
        enabled: true,
        frequency: "continuous",
        retentionDays: recoveryDays,
        pointInTimeRecovery: true,
        crossRegionCopy: null,
      },
    },
    shortfalls: shortfalls(need, limits),
  });
}
