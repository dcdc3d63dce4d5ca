import { sourcedClaim, statedNo } from "../claims.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/vercel.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { functionUse } from "../shape/functions.ts";

const trustUrl = "https://security.vercel.com";
/** Memory given to a function, GB: the default of the Standard machine (docs: function limits). */
const functionMemoryGb = 2;
/** Requests that share one instance's memory time under fluid compute (judgement). */
const sharedConcurrency = 4;
const gbHour = 3600;

/** Flat Rate CDN tiers: requests a month and TB (docs: flat rate CDN). */
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
  aliases: ["vercel functions", "vercel pro", "vercel hosting"],
  sections: ["hosting", "caching", "cicd", "security"],
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
    { id: "bom1", area: "apac" },
    { id: "syd1", area: "apac" },
    { id: "gru1", area: "sa" },
    { id: "cpt1", area: "africa" },
    { id: "yul1", area: "ca" },
  ],
  plans: ["hobby", "pro", "enterprise"],
  compliance: {
    SOC2: sourcedClaim(trustUrl),
    ISO27001: sourcedClaim(trustUrl),
    "PCI-DSS": sourcedClaim(trustUrl),
    GDPR: sourcedClaim(trustUrl),
    HIPAA: { ...sourcedClaim("https://vercel.com/docs/plans/pro-plan", ["pro", "enterprise"]), addOnSku: "hipaa-baa" },
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "no",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: "https://vercel.com/docs/functions/limitations", asOf: "2026-09", confidence: "high" },
  prices: parsePrices(prices),
  offerings: {
    hosting: { runtimes: ["node", "python", "go", "ruby", "rust", "static"], configure: configureHosting },
  },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "server") return [];
  return [configurePro(need)];
}

function functionUsage(need: Need): Component["usage"] {
  if (need.appModel === "static") return {};
  const use = functionUse(need);
  return {
    invocations: use.requests,
    activeCpuHours: scale(use.cpuSeconds, 1 / gbHour),
    memoryGbHours: scale(use.wallSeconds, functionMemoryGb / sharedConcurrency / gbHour),
    originTransferGb: need.size("originEgressGb"),
  };
}

/** The cheapest flat tier that holds the expected traffic; beyond the largest, on-demand rates for all of it. */
function cdnComponents(need: Need): readonly Component[] {
  const requests = need.size("edgeRequestsPerMonth");
  const transfer = need.size("egressGb");
  const tier = cdnTiers.find((candidate) => requests.expected <= candidate.requests && transfer.expected <= candidate.gb);
  if (tier !== undefined) return [skuComponent("vercel", tier.sku)];
  return [{ serviceId: "vercel", sku: null, quantity: 1, region: need.region, usage: { edgeRequests: requests, transferGb: transfer } }];
}

function configurePro(need: Need): Configuration<HostingFacts> {
  const seats = Math.max(0, Math.ceil(need.size("developerSeats").expected) - 1);
  const addOns = need.regimes.has("HIPAA") ? ["hipaa-baa"] : [];
  return configuration<HostingFacts>({
    key: "pro",
    label: `Vercel Pro, ${seats + 1} deploying seats`,
    plan: "pro",
    components: [
      {
        serviceId: "vercel",
        sku: "pro",
        quantity: 1,
        region: need.region,
        usage: { ...functionUsage(need), blobStorageGb: need.size("objectStorageGb"), blobReads: need.size("objectOperationsPerMonth") },
        sharedFee: "vercel-team",
      },
      { ...skuComponent("vercel", "pro-seat", { quantity: seats }), sharedFee: "vercel-seats" },
      ...cdnComponents(need),
      ...addOns.map((sku) => ({ ...skuComponent("vercel", sku), sharedFee: `vercel-${sku}` })),
    ],
    addOns,
    facts: {
      compute: need.appModel === "static" ? "static" : "serverless",
      instance: null,
      minimumInstances: 0,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: functionMemoryGb,
      autoscaling: true,
      multiZone: true,
      encryptionAtRest: true,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}
