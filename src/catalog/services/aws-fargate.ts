import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-fargate.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDeliveries, awsLoadBalancer, type DeliveryChoice } from "../shape/aws-delivery.ts";
import { awsNetwork } from "../shape/aws-network.ts";
import { scale } from "../shape/bands.ts";
import { configuration } from "../shape/configuration.ts";
import { awsRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";

/** Task sizes worth offering; Fargate prices vCPU and GB apart, so any pair would do. */
const taskSizes: readonly InstanceSize[] = [
  { sku: "0.25-0.5", vcpu: 0.25, memoryGb: 0.5 },
  { sku: "0.5-1", vcpu: 0.5, memoryGb: 1 },
  { sku: "1-2", vcpu: 1, memoryGb: 2 },
  { sku: "2-4", vcpu: 2, memoryGb: 4 },
  { sku: "4-8", vcpu: 4, memoryGb: 8 },
];

const hours = 730;

export const awsFargate = defineService({
  ...awsFamily,
  id: "aws-fargate",
  name: "AWS Fargate (ECS)",
  specName: "aws",
  aliases: ["fargate", "ecs", "ecs fargate", "amazon ecs"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-fargate"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 3,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    hosting: {
      runtimes: "any",
      configure: (need) =>
        taskSizes.flatMap((size) => awsDeliveries(need).flatMap((delivery) => configureTasks(need, size, delivery))),
    },
  },
});

function configureTasks(
  need: Need,
  size: InstanceSize,
  delivery: DeliveryChoice,
): readonly Configuration<HostingFacts>[] {
  const fleet = fleetFor(need, size, true);
  if (fleet === undefined) return [];
  const around = together(awsLoadBalancer(need), awsNetwork(need, fleet.running.expected), awsRegistry(need), delivery);
  return [
    configuration<HostingFacts>({
      key: `${size.sku}x${fleet.minimum}${delivery.key}`,
      label: `Fargate, ${fleet.minimum} to ${fleet.maximum} tasks of ${size.vcpu} vCPU / ${size.memoryGb} GB${delivery.label}`,
      plan: "standard",
      components: [
        {
          serviceId: "aws-fargate",
          sku: null,
          quantity: 1,
          region: need.region,
          usage: {
            vcpuHours: scale(fleet.running, size.vcpu * hours),
            memoryGbHours: scale(fleet.running, size.memoryGb * hours),
          },
        },
        ...around.components,
      ],
      companions: around.companions,
      facts: {
        compute: "containers",
        instance: `${size.vcpu} vCPU / ${size.memoryGb} GB`,
        minimumInstances: fleet.minimum,
        maximumInstances: fleet.maximum,
        vcpuPerInstance: size.vcpu,
        memoryGbPerInstance: size.memoryGb,
        autoscaling: true,
        multiZone: fleet.minimum >= 2,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
      },
    }),
  ];
}
