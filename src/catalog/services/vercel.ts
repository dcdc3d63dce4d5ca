import { claims, sourcedClaim, statedNo } from "../claims.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/vercel.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { configureDataCache } from "../shape/vercel-cache.ts";
import { configureBuilds, configureEnvironment, configureFirewall } from "../shape/vercel-companions.ts";
import {
  functionMemoryGb,
  functionUsage,
  hobbyUsage,
  vercelAddOnComponents,
  vercelAddOns,
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
  aliases: [
    "vercel functions",
    "vercel pro",
    "vercel hosting",
    "vercel builds",
    "vercel firewall",
    "vercel isr",
    "vercel edge cache",
  ],
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
    caching: { edgeOnly: true, configure: configureDataCache },
    cicd: { configure: configureBuilds },
    secrets: { configure: configureEnvironment },
    edgeProtection: { configure: configureFirewall },
  },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "server") return [];
  return vercelPlans(need).flatMap((plan) => {
    if (plan === "hobby") return [configureHobby(need)];
    const tier = flatTier(need);
    const metered = configurePro(need, null);
    // The first tier comes with the plan; a dearer one has to beat the on-demand rates.
    if (tier === undefined) return [metered];
    return tier.sku === "cdn-1m" ? [configurePro(need, tier.sku)] : [configurePro(need, tier.sku), metered];
  });
}

/** The cheapest flat tier that holds the expected traffic; undefined beyond the largest. */
function flatTier(need: Need): (typeof cdnTiers)[number] | undefined {
  const requests = need.size("edgeRequestsPerMonth").expected;
  const transferGb = need.size("egressGb").expected;
  return cdnTiers.find((tier) => requests <= tier.requests && transferGb <= tier.gb);
}

/** What Pro meters. Without a flat CDN tier the traffic is metered too, and the credit pays for it. */
function proUsage(need: Need, tier: string | null): Component["usage"] {
  const operations = need.size("objectOperationsPerMonth");
  const traffic = { edgeRequests: need.size("edgeRequestsPerMonth"), transferGb: need.size("egressGb") };
  return {
    ...functionUsage(need),
    ...(tier === null ? traffic : {}),
    ...(need.appModel === "static" ? {} : { originTransferGb: need.size("originEgressGb") }),
    blobStorageGb: need.size("objectStorageGb"),
    blobReads: scale(operations, 1 - writeShare),
    blobWrites: scale(operations, writeShare),
  };
}

function configureHobby(need: Need): Configuration<HostingFacts> {
  return configuration<HostingFacts>({
    key: "hobby",
    label: "Vercel Hobby (non-commercial use only)",
    plan: "hobby",
    components: [vercelTeam(need, "hobby", hobbyUsage(need))],
    facts: facts(need),
  });
}

function configurePro(need: Need, tier: string | null): Configuration<HostingFacts> {
  const seats = vercelSeats(need, "pro");
  return configuration<HostingFacts>({
    key: tier === null ? "pro-metered-cdn" : "pro",
    label: `Vercel Pro, ${1 + (seats[0]?.quantity ?? 0)} deploying seats${tier === null ? ", CDN at on-demand rates" : ""}`,
    plan: "pro",
    components: [
      vercelTeam(need, "pro", proUsage(need, tier)),
      ...seats,
      ...(tier === null ? [] : [skuComponent("vercel", tier)]),
      ...vercelAddOnComponents(need),
    ],
    addOns: vercelAddOns(need),
    facts: facts(need),
  });
}

function facts(need: Need): HostingFacts {
  return {
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
  };
}
