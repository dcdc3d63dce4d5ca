import { cloudflareFamily } from "../cloudflare.ts";
import { cloudflareForGovernment } from "../compliance/cloudflare.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare-workers.json" with { type: "json" };
import { defineService } from "../service.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { fitsFreeWorkers, workersPlan } from "../shape/cloudflare-workers-plan.ts";
import { configuration } from "../shape/configuration.ts";

export const cloudflareWorkers = defineService({
  ...cloudflareFamily,
  id: "cloudflare-workers",
  name: "Cloudflare Workers",
  specName: "cloudflare",
  aliases: ["workers", "cf workers", "cloudflare worker"],
  sections: ["hosting"],
  plans: ["free", "paid", "enterprise"],
  compliance: { ...cloudflareFamily.compliance, FedRAMP: cloudflareForGovernment },
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://developers.cloudflare.com/workers/platform/limits/index.md",
    asOf: "2026-09",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "static"], configure: configureWorkers } },
});

/** Request-scoped JavaScript only: a process that stays up does not run here, and plain files are Pages' business. */
function configureWorkers(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "functions") return [];
  return fitsFreeWorkers(need)
    ? [configurePlan(need, "free"), configurePlan(need, "paid")]
    : [configurePlan(need, "paid")];
}

function configurePlan(need: Need, plan: "free" | "paid"): Configuration<HostingFacts> {
  const files = objectStorage(need);
  return configuration<HostingFacts>({
    key: plan,
    label: `Cloudflare Workers ${plan === "free" ? "Free" : "Paid"}`,
    plan,
    components: [workersPlan(need, plan), ...files.components],
    companions: files.companions,
    facts: {
      compute: "edge",
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
