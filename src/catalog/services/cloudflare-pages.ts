import { unsourcedClaim } from "../claims.ts";
import { cloudflareFamily } from "../cloudflare.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare-pages.json" with { type: "json" };
import { defineService } from "../service.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { fitsFreeWorkers, workersPlan } from "../shape/cloudflare-workers-plan.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Files from the edge, free and unmetered; functions beside them bill as Workers. */
export const cloudflarePages = defineService({
  ...cloudflareFamily,
  id: "cloudflare-pages",
  name: "Cloudflare Pages",
  specName: "cloudflare",
  aliases: ["cf pages", "pages functions"],
  sections: ["hosting"],
  plans: ["free", "paid", "enterprise"],
  compliance: { ...cloudflareFamily.compliance, FedRAMP: unsourcedClaim(["enterprise"]) },
  operationsHoursPerMonth: 0.25,
  capabilitySource: {
    url: "https://developers.cloudflare.com/pages/functions/pricing",
    asOf: "2026-09",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "static"], configure: configurePages } },
});

function configurePages(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "server") return [];
  if (need.appModel === "static") return [configurePlan(need, "free")];
  return fitsFreeWorkers(need)
    ? [configurePlan(need, "free"), configurePlan(need, "paid")]
    : [configurePlan(need, "paid")];
}

function configurePlan(need: Need, plan: "free" | "paid"): Configuration<HostingFacts> {
  const files = objectStorage(need);
  const functions = need.appModel === "functions" ? [workersPlan(need, plan)] : [];
  return configuration<HostingFacts>({
    key: plan,
    label:
      functions.length === 0
        ? "Cloudflare Pages"
        : `Cloudflare Pages with Functions on Workers ${plan === "free" ? "Free" : "Paid"}`,
    plan,
    components: [skuComponent("cloudflare-pages", "free"), ...functions, ...files.components],
    companions: files.companions,
    facts: {
      compute: functions.length === 0 ? "static" : "edge",
      instance: null,
      minimumInstances: 0,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: null,
      autoscaling: true,
      multiZone: true,
      encryptionAtRest: null,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}
