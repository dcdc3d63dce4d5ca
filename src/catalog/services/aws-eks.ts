import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-eks.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDeliveries, awsLoadBalancer, type DeliveryChoice } from "../shape/aws-delivery.ts";
import { awsNetwork } from "../shape/aws-network.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { awsRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { clusterFacts, nodeDiskGb, nodePools } from "../shape/kubernetes.ts";
import { averageRunning, type FleetChoice, type PlatformSize } from "../shape/platform-fleet.ts";

/** Nodes are EC2 machines. Those of the T family save up credits when idle; half of their vCPUs is counted on (judgement). */
const sizes: readonly PlatformSize[] = [
  { sku: "t4g.medium", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "t4g.large", vcpu: 1, nominalVcpu: 2, memoryGb: 8 },
  { sku: "m7g.large", vcpu: 2, memoryGb: 8 },
  { sku: "m7g.xlarge", vcpu: 4, memoryGb: 16 },
  { sku: "m7g.2xlarge", vcpu: 8, memoryGb: 32 },
];

export const awsEks = defineService({
  ...awsFamily,
  id: "aws-eks",
  name: "Amazon EKS",
  specName: "aws",
  aliases: ["eks", "aws eks", "elastic kubernetes service", "kubernetes", "k8s"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-eks"),
  slaPercent: null,
  operationsHoursPerMonth: 12,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const deliveries = awsDeliveries(need);
  return nodePools(need, sizes).flatMap((pool) => deliveries.map((delivery) => configureCluster(need, pool, delivery)));
}

function configureCluster(need: Need, pool: FleetChoice, delivery: DeliveryChoice): Configuration<HostingFacts> {
  const { size, fleet } = pool;
  const nodes = averageRunning(pool);
  const around = together(awsLoadBalancer(need), awsNetwork(need, nodes), awsRegistry(need), delivery);
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}${delivery.key}`,
    label: `EKS, ${fleet.minimum} to ${fleet.maximum} nodes ${size.sku}${delivery.label}`,
    plan: "standard",
    components: [
      skuComponent("aws-eks", "cluster", { region: need.region }),
      skuComponent("aws-ec2", size.sku, { quantity: nodes, region: need.region }),
      usageComponent("aws-ebs", { storageGb: scale(fleet.running, nodeDiskGb) }, need.region),
      ...around.components,
    ],
    companions: [
      { serviceId: "aws-ec2", role: "nodes", plan: "standard" },
      { serviceId: "aws-ebs", role: "disk", plan: "standard" },
      ...around.companions,
    ],
    facts: clusterFacts(pool, { multiZone: true, cdnIncluded: true }),
  });
}
