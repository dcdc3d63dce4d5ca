import { claims, statedNo, unsourcedClaim } from "../claims.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/netlify.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { configuration } from "../shape/configuration.ts";
import { functionUse } from "../shape/functions.ts";

/** Memory of a function, GB (docs: functions default). */
const functionMemoryGb = 1;
/** Credits of the Free plan and what each use costs in credits (facts: credit rates); the site stops at zero. */
const freeCredits = 300;
const credits = { perGb: 20, perGbHour: 10, perTenThousandRequests: 2, perDeploy: 15 } as const;

export const netlify = defineService({
  id: "netlify",
  name: "Netlify",
  vendor: "Netlify",
  provider: "netlify",
  specName: "netlify",
  aliases: ["netlify functions", "netlify hosting", "netlify edge"],
  sections: ["hosting"],
  network: "netlify",
  cloud: "aws",
  status: "offered",
  // Functions run in one selectable AWS region; the facts name only the default.
  regions: [{ id: "us-east-2", area: "us" }],
  plans: ["free", "pro", "enterprise"],
  compliance: {
    ...claims(["SOC2", "ISO27001", "PCI-DSS", "GDPR"], unsourcedClaim()),
    // Enterprise has no published price and is not configured.
    HIPAA: unsourcedClaim(["enterprise"]),
    FedRAMP: statedNo("no FedRAMP authorisation is stated"),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: "https://trust-center.netlify-corp.com/", asOf: "2026-10", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "go", "static"], configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "server") return [];
  const pro = configurePlan(need, "pro");
  return creditsUsed(need) <= freeCredits && need.brief.teamSize === 1 ? [configurePlan(need, "free"), pro] : [pro];
}

function meteredUsage(need: Need): Component["usage"] {
  const functions =
    need.appModel === "static" ? {} : { computeGbHours: scale(functionUse(need).wallSeconds, functionMemoryGb / 3600) };
  return {
    ...functions,
    bandwidthGb: need.size("egressGb"),
    webRequests: need.size("edgeRequestsPerMonth"),
    productionDeploys: need.size("deploysPerMonth"),
  };
}

/** Credits a month at the high end, since the Free plan pauses the site when they are gone. */
function creditsUsed(need: Need): number {
  const usage = meteredUsage(need);
  const high = (key: string): number => usage[key]?.high ?? 0;
  return (
    high("bandwidthGb") * credits.perGb +
    high("computeGbHours") * credits.perGbHour +
    (high("webRequests") / 10_000) * credits.perTenThousandRequests +
    high("productionDeploys") * credits.perDeploy
  );
}

function configurePlan(need: Need, plan: "free" | "pro"): Configuration<HostingFacts> {
  const files = objectStorage(need);
  return configuration<HostingFacts>({
    key: plan,
    label: `Netlify ${plan === "free" ? "Free" : "Pro"}`,
    plan,
    components: [
      {
        serviceId: "netlify",
        sku: plan,
        quantity: 1,
        region: need.region,
        usage: meteredUsage(need),
        sharedFee: "netlify-team",
      },
      ...files.components,
    ],
    companions: files.companions,
    facts: {
      compute: need.appModel === "static" ? "static" : "serverless",
      instance: null,
      minimumInstances: 0,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: need.appModel === "static" ? null : functionMemoryGb,
      autoscaling: true,
      multiZone: null,
      encryptionAtRest: null,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}
