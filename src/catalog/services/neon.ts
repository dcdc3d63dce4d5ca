import { claims, sourcedClaim, statedNo } from "../claims.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/neon.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { meanOverPeak } from "../shape/platform-fleet.ts";

const plansUrl =
  "https://github.com/neondatabase/website/blob/0020a39141e35fe219c1f6eccd7bba733f7611ab/content/docs/introduction/plans.md";

const hours = 730;
/** One compute unit (CU) is 1 vCPU and 4 GB; sizes go in quarters, autoscaling ends at 16, a fixed size at 56. */
const memoryGbPerUnit = 4;
const unitStep = 0.25;
const largestAutoscalingUnits = 16;
const largestUnits = 56;
const maximumStorageGb = 16_000;
/** Clients of the pooler (docs: connection pooling). */
const pooledConnections = 10_000;
/** Half of the peak size stays awake on average, since the working set keeps its memory (judgement). */
const leastAwakeShare = 0.5;
/** Days that point-in-time recovery reaches back, and bytes of history that a write leaves (judgement). */
const recoveryDays = 7;
const historyGbPerWrite = 1e-6;

const plans = ["launch", "scale"] as const;
type NeonPlan = (typeof plans)[number];

export const neon = defineService({
  id: "neon",
  name: "Neon",
  vendor: "Neon",
  provider: "neon",
  specName: "neon",
  aliases: ["neon postgres", "neon.tech", "vercel postgres"],
  sections: ["database"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "aws-us-east-1", area: "us" },
    { id: "aws-us-east-2", area: "us" },
    { id: "aws-us-west-2", area: "us" },
    { id: "aws-eu-central-1", area: "eu" },
    { id: "aws-eu-west-2", area: "uk" },
    { id: "aws-ap-southeast-1", area: "apac" },
    { id: "aws-ap-southeast-2", area: "apac" },
    { id: "aws-sa-east-1", area: "sa" },
  ],
  plans: ["free", ...plans],
  compliance: {
    ...claims(["SOC2", "GDPR", "ISO27001"], sourcedClaim(plansUrl, ["scale"])),
    HIPAA: { ...sourcedClaim(plansUrl, ["scale"]), addOnSku: "hipaa" },
    "PCI-DSS": statedNo("no PCI DSS attestation is stated"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: plansUrl, asOf: "2026-03", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    database: { engines: ["postgres"], configure: (need) => plans.map((plan) => configurePlan(need, plan)) },
  },
});

/** Units for the peak: enough CPU and memory, in quarters. */
function peakUnits(need: Need): number {
  const wanted = Math.max(need.size("databaseVcpu").expected, need.size("databaseMemoryGb").expected / memoryGbPerUnit);
  return Math.max(unitStep, Math.ceil(wanted / unitStep) * unitStep);
}

function configurePlan(need: Need, plan: NeonPlan): Configuration<DatabaseFacts> {
  const peak = peakUnits(need);
  const addOns = need.regimes.has("HIPAA") && plan === "scale" ? ["hipaa"] : [];
  return configuration<DatabaseFacts>({
    key: `${plan}-${peak}cu`,
    label: `${plan === "launch" ? "Launch" : "Scale"}, up to ${peak} CU (${peak * memoryGbPerUnit} GB)`,
    plan,
    components: [
      { serviceId: "neon", sku: plan, quantity: 1, region: need.region, usage: usage(need, peak) },
      ...addOns.map((sku) => skuComponent("neon", sku)),
    ],
    addOns,
    facts: facts(need, peak),
    shortfalls: shortfalls(need, peak),
  });
}

function usage(need: Need, peak: number) {
  const awake = (share: number): number => Math.max(unitStep, peak * share) * hours;
  const mean = meanOverPeak(need);
  return {
    cuHours: { low: awake(mean), expected: awake(Math.max(mean, leastAwakeShare)), high: awake(1) },
    storageGb: need.size("databaseGb"),
    restoreGb: scale(need.size("databaseWritesPerMonth"), (historyGbPerWrite * recoveryDays) / 30),
    egressGb: need.size("databaseEgressGb"),
  };
}

function facts(need: Need, peak: number): DatabaseFacts {
  return {
    engine: "postgres",
    instance: `${peak} CU${peak > largestAutoscalingUnits ? " fixed" : ""}`,
    // Storage is spread over zones and compute restarts elsewhere; no standby waits.
    highAvailability: false,
    replicas: 0,
    storageGb: Math.ceil(need.size("databaseGb").expected),
    maximumConnections: pooledConnections,
    pooler: true,
    // AES-256 at rest and required TLS: neon.com/docs/security/security-overview.
    encryptionAtRest: true,
    tlsInTransit: true,
    privateNetwork: false,
    backups: {
      enabled: true,
      frequency: "continuous",
      retentionDays: recoveryDays,
      pointInTimeRecovery: true,
      crossRegionCopy: false,
    },
  };
}

function shortfalls(need: Need, peak: number): string[] {
  const storageGb = need.size("databaseGb").expected;
  return [
    ...(peak > largestUnits ? [`needs ${peak} CU, the largest compute has ${largestUnits}`] : []),
    ...(storageGb > maximumStorageGb
      ? [`needs ${Math.ceil(storageGb)} GB of storage, a branch holds ${maximumStorageGb}`]
      : []),
  ];
}
