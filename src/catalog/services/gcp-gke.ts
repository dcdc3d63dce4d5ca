import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { hoursPerMonth, parsePrices } from "../price.ts";
import prices from "../prices/gcp-gke.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed, scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { gcpRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { gcpDelivery } from "../shape/gcp-delivery.ts";
import { gcpNetwork } from "../shape/gcp-network.ts";
import { clusterFacts, nodeDiskGb, nodePools } from "../shape/kubernetes.ts";
import { averageRunning, type FleetChoice, type PlatformSize } from "../shape/platform-fleet.ts";

/** Nodes are Compute Engine machines; a smaller one is filled by the system's own pods. */
const sizes: readonly PlatformSize[] = [
  { sku: "e2-medium", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "e2-standard-2", vcpu: 2, memoryGb: 8 },
  { sku: "e2-standard-4", vcpu: 4, memoryGb: 16 },
  { sku: "c3-standard-8", vcpu: 8, memoryGb: 32 },
];

export const gcpGke = defineService({
  ...gcpFamily,
  id: "gcp-gke",
  name: "Google Kubernetes Engine",
  specName: "gcp",
  aliases: ["gke", "kubernetes", "k8s"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-gke"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 10,
  capabilitySource: {
    url: "https://cloud.google.com/kubernetes-engine/pricing",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

/** A zonal cluster stands in one zone and its fee is credited; a regional one is spread and pays. */
type Spread = "zonal" | "regional";

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const spreads: readonly Spread[] = need.needsMultiZone ? ["regional"] : ["zonal", "regional"];
  return nodePools(need, sizes).flatMap((pool) => spreads.map((spread) => configureCluster(need, pool, spread)));
}

function configureCluster(need: Need, pool: FleetChoice, spread: Spread): Configuration<HostingFacts> {
  const { size, fleet } = pool;
  const { region } = need;
  const nodes = averageRunning(pool);
  const around = together(gcpNetwork(need, nodes), gcpRegistry(need), gcpDelivery(need));
  return configuration<HostingFacts>({
    key: `${spread}-${size.sku}x${fleet.minimum}`,
    label: `GKE, ${spread} cluster, ${fleet.minimum} to ${fleet.maximum} nodes ${size.sku}`,
    plan: "standard",
    components: [
      usageComponent("gcp-gke", { [`${spread}ClusterHours`]: fixed(hoursPerMonth) }, region),
      skuComponent("gcp-compute-engine", size.sku, { quantity: nodes, region }),
      usageComponent("gcp-compute-engine", { balancedDiskGb: scale(fleet.running, nodeDiskGb) }, region),
      ...around.components,
    ],
    companions: [{ serviceId: "gcp-compute-engine", role: "nodes", plan: "standard" }, ...around.companions],
    facts: clusterFacts(pool, { multiZone: spread === "regional", cdnIncluded: true }),
  });
}
