import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/railway.json" with { type: "json" };
import { type RailwayPlan, railwayAddOns, railwayFamily, railwayPlan, railwayPlans } from "../railway.ts";
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration } from "../shape/configuration.ts";
import { type PlatformCdn, platformCdns } from "../shape/platform-cdn.ts";
import { meanOverPeak } from "../shape/platform-fleet.ts";

/** Least memory that a running replica holds, GB: what an idle web framework takes (judgement). */
const idleMemoryGb = 0.25;

export const railway = defineService({
  ...railwayFamily,
  id: "railway",
  name: "Railway",
  specName: "railway",
  aliases: ["railway.app", "railway.com"],
  sections: ["hosting"],
  operationsHoursPerMonth: 1,
  capabilitySource: {
    url: "https://github.com/railwayapp/docs/blob/c2a634f1b3891ac2947c2e875006d986748860a5/content/docs/networking/public-networking/specs-and-limits.md",
    asOf: "2026-08",
    confidence: "high",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return railwayPlans(need).flatMap((plan) => [
    configurePlan(need, plan, null),
    ...platformCdns(need).map((cdn) => configurePlan(need, plan, cdn)),
  ]);
}

/** Billed by what runs, not by size: memory stays for the month, CPU follows the load. */
function configurePlan(need: Need, plan: RailwayPlan, cdn: PlatformCdn | null): Configuration<HostingFacts> {
  const replicas = Math.max(1, need.size("minimumInstances").expected, need.needsMultiZone ? 2 : 1);
  const memory = need.size("appMemoryGb");
  const held = (gb: number): number => Math.max(gb, replicas * idleMemoryGb);
  return configuration<HostingFacts>({
    key: `${plan}${cdn?.key ?? ""}`,
    label: `Railway ${plan}, ${replicas} ${replicas === 1 ? "replica" : "replicas"}${cdn === null ? "" : ` behind ${cdn.name}`}`,
    plan,
    components: [
      ...railwayPlan(need, plan, {
        memoryGb: { low: held(memory.low), expected: held(memory.expected), high: held(memory.high) },
        vcpu: scale(need.size("appVcpu"), meanOverPeak(need)),
        egressGb: need.size(cdn === null ? "egressGb" : "originEgressGb"),
        bucketGb: need.size("objectStorageGb"),
      }),
      ...(cdn?.components ?? []),
    ],
    companions: cdn?.companions ?? [],
    addOns: railwayAddOns(need),
    facts: {
      compute: "containers",
      instance: null,
      minimumInstances: replicas,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: null,
      // A replica grows by itself; further replicas are added by hand.
      autoscaling: true,
      multiZone: null,
      encryptionAtRest: null,
      tlsInTransit: true,
      cdnIncluded: cdn !== null,
    },
  });
}
