import { claims, sourcedClaim, statedNo } from "../claims.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/vercel.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { configureBuilds, configureEnvironment, configureFirewall } from "../shape/vercel-companions.ts";
import {
  functionMemoryGb,
  functionUsage,
  hobbyUsage,
  vercelAddOnComponents,
  vercelAddOns,
  type VercelPlan,
  vercelPlans,
  vercelSeats,
  vercelTeam,
} from "../vercel.ts";

const securityUrl = "https://vercel.com/docs/security";
/** Share of object operations that write: one in ten (judgement). */
const writeShare = 0.1;

/** Flat Rate CDN tiers: requests a month and GB (docs: flat rate CDN). The first comes with Pro. */
const cdnTiers = [
  { sku: "cdn-1m", requests: 1_000_000, gb: 1_000 },
  { sku: "cdn-10m", requests: 10_000_000, gb: 50_000 },
  { sku: "cdn-50m", requests: 50_000_000, gb: 50_000 },
  { sku: "cdn-150m", requests: 150_000_000, gb: 50_000 },
] as const;

export const vercel = defineService({
  id: "vercel",
  name: "Vercel",
  vendor: "Vercel",
  provider: "vercel",
  specName: "vercel",
  aliases: ["vercel functions", "vercel pro", "vercel hosting", "vercel builds", "vercel firewall"],
  sections: ["hosting", "cicd", "security"],
  network: "vercel",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "iad1", area: "us" },
    { id: "sfo1", area: "us" },
    { id: "cle1", area: "us" },
    { id: "pdx1", area: "us" },
    { id: "fra1", area: "eu" },
    { id: "cdg1", area: "eu" },
    { id: "dub1", area: "eu" },
    { id: "arn1", area: "eu" },
    { id: "lhr1", area: "uk" },
    { id: "sin1", area: "apac" },
    { id: "hnd1", area: "apac" },
    { id: "hkg1", area: "apac" },
    { id: "icn1", area: "apac" },
    { id: "kix1", area: "apac" },
    { id: "bom1", area: "apac" },
    { id: "syd1", area: "apac" },
    { id: "gru1", area: "sa" },
    { id: "cpt1", area: "africa" },
    { id: "yul1", area: "ca" },
  ],
  plans: ["hobby", "pro", "enterprise"],
  compliance: {
    ...claims(["SOC2", "ISO27001", "PCI-DSS", "GDPR"], sourcedClaim(securityUrl)),
    HIPAA: { ...sourcedClaim("https://vercel.com/docs/plans/pro-plan", ["pro", "enterprise"]), addOnSku: "hipaa-baa" },
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  // Backups are replicated worldwide, as the data processing addendum says.
  euResidency: "no",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: "https://vercel.com/docs/functions/limitations", asOf: "2026-09", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    hosting: { runtimes: ["node", "python", "go", "ruby", "rust", "static"], configure: configureHosting },
    cicd: { configure: configureBuilds },
    secrets: { configure: configureEnvironment },
    edgeProtection: { configure: configureFirewall },
  },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "server") return [];
  return vercelPlans(need).map((plan) => configurePlan(need, plan));
}

/** The cheapest flat tier that holds the expected traffic; beyond the largest, on-demand rates for all of it. */
function cdnComponents(need: Need): readonly Component[] {
  const requests = need.size("edgeRequestsPerMonth");
  const transfer = need.size("egressGb");
  const tier = cdnTiers.find(
    (candidate) => requests.expected <= candidate.requests && transfer.expected <= candidate.gb,
  );
  if (tier !== undefined) return [skuComponent("vercel", tier.sku)];
  return [
    {
      serviceId: "vercel",
      sku: null,
      quantity: 1,
      region: need.region,
      usage: { edgeRequests: requests, transferGb: transfer },
    },
  ];
}

function proUsage(need: Need): Component["usage"] {
  const operations = need.size("objectOperationsPerMonth");
  return {
    ...functionUsage(need),
    ...(need.appModel === "static" ? {} : { originTransferGb: need.size("originEgressGb") }),
    blobStorageGb: need.size("objectStorageGb"),
    blobReads: scale(operations, 1 - writeShare),
    blobWrites: scale(operations, writeShare),
  };
}

function configurePlan(need: Need, plan: VercelPlan): Configuration<HostingFacts> {
  const seats = vercelSeats(need, plan);
  return configuration<HostingFacts>({
    key: plan,
    label:
      plan === "hobby"
        ? "Vercel Hobby (non-commercial use only)"
        : `Vercel Pro, ${1 + (seats[0]?.quantity ?? 0)} deploying seats`,
    plan,
    components:
      plan === "hobby"
        ? [vercelTeam(need, plan, hobbyUsage(need))]
        : [vercelTeam(need, plan, proUsage(need)), ...seats, ...cdnComponents(need), ...vercelAddOnComponents(need)],
    addOns: vercelAddOns(need),
    facts: {
      compute: need.appModel === "static" ? "static" : "serverless",
      instance: null,
      minimumInstances: 0,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: need.appModel === "static" ? null : functionMemoryGb,
      autoscaling: true,
      multiZone: true,
      encryptionAtRest: true,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}
