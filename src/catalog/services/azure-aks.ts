import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-aks.json" with { type: "json" };
import { defineService } from "../service.ts";
import { azureDelivery } from "../shape/azure-delivery.ts";
import { azureNetwork } from "../shape/azure-network.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { azureRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { clusterFacts, nodePools } from "../shape/kubernetes.ts";
import { averageRunning, type FleetChoice, type PlatformSize } from "../shape/platform-fleet.ts";

/** Nodes are Azure virtual machines with vCPUs of their own: system pods would eat up the credits of the B series. */
const sizes: readonly PlatformSize[] = [
  { sku: "d2s-v5", vcpu: 2, memoryGb: 8 },
  { sku: "d4s-v5", vcpu: 4, memoryGb: 16 },
];
/** From this target on the control plane's uptime agreement is bought with the Standard tier. */
const standardFromPercent = 99.9;

export const azureAks = defineService({
  ...azureFamily,
  id: "azure-aks",
  name: "Azure Kubernetes Service",
  specName: "azure",
  aliases: ["aks", "kubernetes", "k8s"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-aks"),
  plans: ["free", "standard"],
  slaPercent: null,
  operationsHoursPerMonth: 10,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return nodePools(need, sizes).map((pool) => configureCluster(need, pool));
}

function configureCluster(need: Need, pool: FleetChoice): Configuration<HostingFacts> {
  const { size, fleet } = pool;
  const plan = need.brief.availabilityTarget >= standardFromPercent ? "standard" : "free";
  const nodes = { quantity: averageRunning(pool), region: need.region };
  const delivery = azureDelivery(need);
  const around = together(azureNetwork(need, nodes.quantity), azureRegistry(need), delivery);
  return configuration<HostingFacts>({
    key: `${plan}-${size.sku}x${fleet.minimum}`,
    label: `AKS ${plan}, ${fleet.minimum} to ${fleet.maximum} nodes ${size.sku}`,
    plan,
    components: [
      skuComponent("azure-aks", plan, { region: need.region }),
      skuComponent("azure-vm", size.sku, nodes),
      skuComponent("azure-vm", "p4-disk", nodes),
      ...around.components,
    ],
    companions: [{ serviceId: "azure-vm", role: "nodes", plan: "standard" }, ...around.companions],
    facts: clusterFacts(pool, { multiZone: true, cdnIncluded: delivery.hasCdn }),
  });
}
