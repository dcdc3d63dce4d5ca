import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-ec2.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDeliveries, awsLoadBalancer, type DeliveryChoice } from "../shape/aws-delivery.ts";
import { awsNetwork } from "../shape/aws-network.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";
import { needsPrivateNetwork } from "../shape/private-network.ts";

export const ec2Sizes: readonly InstanceSize[] = [
  { sku: "t4g.small", vcpu: 2, memoryGb: 2 },
  { sku: "t4g.medium", vcpu: 2, memoryGb: 4 },
  { sku: "t4g.large", vcpu: 2, memoryGb: 8 },
  { sku: "m7g.xlarge", vcpu: 4, memoryGb: 16 },
  { sku: "m7g.2xlarge", vcpu: 8, memoryGb: 32 },
];
/** Disk of a machine for system, application and logs, GB. */
const diskGb = 30;

export const awsEc2 = defineService({
  ...awsFamily,
  id: "aws-ec2",
  name: "Amazon EC2",
  specName: "aws",
  aliases: ["ec2", "amazon ec2"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-ec2"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 8,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const deliveries = awsDeliveries(need);
  return ec2Sizes.flatMap((size) => deliveries.flatMap((delivery) => configureMachines(need, size, delivery)));
}

function configureMachines(
  need: Need,
  size: InstanceSize,
  delivery: DeliveryChoice,
): readonly Configuration<HostingFacts>[] {
  const fleet = fleetFor(need, size, false);
  if (fleet === undefined) return [];
  // A machine in a private subnet can be reached through a load balancer only.
  const isBalanced = fleet.maximum > 1 || needsPrivateNetwork(need);
  const balancer = isBalanced ? awsLoadBalancer(need) : together();
  const around = together(balancer, awsNetwork(need, fleet.maximum), delivery);
  return [
    configuration<HostingFacts>({
      key: `${size.sku}x${fleet.maximum}${delivery.key}`,
      label: `EC2, ${fleet.maximum} × ${size.sku}${delivery.label}`,
      plan: "standard",
      components: [
        skuComponent("aws-ec2", size.sku, { quantity: fleet.maximum, region: need.region }),
        usageComponent("aws-ebs", { storageGb: fixed(diskGb * fleet.maximum) }, need.region),
        ...around.components,
      ],
      companions: [{ serviceId: "aws-ebs", role: "disk", plan: "standard" }, ...around.companions],
      facts: {
        compute: "vms",
        instance: size.sku,
        minimumInstances: fleet.minimum,
        maximumInstances: fleet.maximum,
        vcpuPerInstance: size.vcpu,
        memoryGbPerInstance: size.memoryGb,
        autoscaling: false,
        multiZone: fleet.maximum >= 2,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
      },
    }),
  ];
}
