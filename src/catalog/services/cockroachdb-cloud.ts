import { claims, sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cockroachdb-cloud.json" with { type: "json" };
import { defineService } from "../service.ts";
import { addBands, fixed, scale } from "../shape/bands.ts";
import { configuration } from "../shape/configuration.ts";

const complianceUrl =
  "https://github.com/cockroachdb/docs/blob/79e9a5d03f4b01203131e71af49a6f2eaae9ff63/src/current/cockroachcloud/compliance.md";

const hours = 730;
/** Request units that a read and a write of a few rows take (judgement after the vendor's small-row figures). */
const unitsPerRead = 2;
const unitsPerWrite = 8;
/** Basic suits up to this many request units a second. */
const basicUnitsPerSecond = 30_000;
/** Standard is provisioned in steps of two vCPU, of which half is kept free. */
const standardStepVcpu = 2;
const utilisation = 0.5;
/** Advanced: at least three nodes of 8 vCPU; every node holds a copy while there are three. */
const advancedNodeVcpu = 8;
const advancedNodes = 3;
const backupRetentionDays = 30;

export const cockroachdbCloud = defineService({
  id: "cockroachdb-cloud",
  name: "CockroachDB Cloud",
  vendor: "Cockroach Labs",
  provider: "cockroachdb",
  specName: "cockroachdb",
  aliases: ["cockroachdb", "cockroach", "cockroachdb serverless"],
  sections: ["database"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "us-east-2", area: "us" },
    { id: "us-west-2", area: "us" },
    { id: "eu-central-1", area: "eu" },
    { id: "eu-west-1", area: "eu" },
    { id: "eu-west-2", area: "uk" },
    { id: "ap-southeast-1", area: "apac" },
    { id: "ap-south-1", area: "apac" },
  ],
  plans: ["basic", "standard", "advanced"],
  compliance: {
    ...claims(["SOC2", "ISO27001"], sourcedClaim(complianceUrl)),
    ...claims(["HIPAA", "PCI-DSS"], sourcedClaim(complianceUrl, ["advanced"])),
    GDPR: unsourcedClaim(),
    FedRAMP: statedNo("no FedRAMP authorisation is stated"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: complianceUrl, asOf: "2026-06", confidence: "high" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureDatabase } },
});

/** Basic and Standard for ordinary work; Advanced where a regime asks for it, since it starts at three large nodes. */
function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const advanced = need.regimes.has("HIPAA") || need.regimes.has("PCI-DSS") ? [configureAdvanced(need)] : [];
  return [configureBasic(need), configureStandard(need), ...advanced];
}

function configureBasic(need: Need): Configuration<DatabaseFacts> {
  const units = addBands(
    scale(need.size("databaseReadsPerMonth"), unitsPerRead),
    scale(need.size("databaseWritesPerMonth"), unitsPerWrite),
  );
  const peakUnits = need.size("databaseQueriesPerSecond").expected * unitsPerWrite;
  return configuration<DatabaseFacts>({
    key: "basic",
    label: "Basic, by request units",
    plan: "basic",
    components: [component(need, "basic", { requestUnits: units, basicStorageGb: need.size("databaseGb") })],
    facts: facts(need, null),
    shortfalls:
      peakUnits > basicUnitsPerSecond
        ? [`needs up to ${Math.ceil(peakUnits)} request units/s, Basic suits ${basicUnitsPerSecond}`]
        : [],
  });
}

function configureStandard(need: Need): Configuration<DatabaseFacts> {
  const wanted = need.size("databaseVcpu").expected / utilisation;
  const vcpu = Math.max(standardStepVcpu, Math.ceil(wanted / standardStepVcpu) * standardStepVcpu);
  return configuration<DatabaseFacts>({
    key: `standard-${vcpu}vcpu`,
    label: `Standard, ${vcpu} vCPU`,
    plan: "standard",
    components: [
      component(need, null, { standardVcpuHours: fixed(vcpu * hours), standardStorageGb: need.size("databaseGb") }),
    ],
    facts: facts(need, `${vcpu} vCPU`),
  });
}

function configureAdvanced(need: Need): Configuration<DatabaseFacts> {
  const nodes = Math.max(advancedNodes, Math.ceil(need.size("databaseVcpu").expected / utilisation / advancedNodeVcpu));
  const sku = "advanced-node-8vcpu";
  return configuration<DatabaseFacts>({
    key: `advanced-${nodes}`,
    label: `Advanced, ${nodes} nodes of 8 vCPU / 32 GiB`,
    plan: "advanced",
    components: [
      { serviceId: "cockroachdb-cloud", sku, quantity: nodes, region: need.region, usage: {} },
      // Three copies of the data, wherever they lie.
      component(need, null, { advancedStorageGb: scale(need.size("databaseGb"), advancedNodes) }),
    ],
    facts: facts(need, "8 vCPU / 32 GiB"),
  });
}

function component(need: Need, sku: string | null, usage: Component["usage"]): Component {
  return { serviceId: "cockroachdb-cloud", sku, quantity: 1, region: need.region, usage };
}

function facts(need: Need, instance: string | null): DatabaseFacts {
  return {
    engine: "postgres",
    compatibleOnly: true,
    instance,
    highAvailability: true,
    replicas: 2,
    storageGb: Math.ceil(need.size("databaseGb").expected),
    maximumConnections: null,
    pooler: null,
    encryptionAtRest: null,
    tlsInTransit: true,
    privateNetwork: false,
    backups: {
      enabled: true,
      frequency: "daily",
      retentionDays: backupRetentionDays,
      pointInTimeRecovery: null,
      crossRegionCopy: null,
    },
  };
}
