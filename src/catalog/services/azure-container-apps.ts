import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-container-apps.json" with { type: "json" };
import { defineService } from "../service.ts";
import { azureDelivery } from "../shape/azure-delivery.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { azureRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";

const instance: InstanceSize = { sku: "1-2", vcpu: 1, memoryGb: 2 };
const secondsPerMonth = 730 * 3600;

export const azureContainerApps = defineService({
  ...azureFamily,
  id: "azure-container-apps",
  name: "Azure Container Apps",
  specName: "azure",
  aliases: ["container apps"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-container-apps"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const fleet = fleetFor(need, instance, true);
  if (fleet === undefined) return [];
  const delivery = azureDelivery(need);
  const around = together(azureRegistry(need), delivery);
  return [
    configuration<HostingFacts>({
      key: `replicas-${fleet.minimum}`,
      label: `Container Apps, ${fleet.minimum} to ${fleet.maximum} replicas of 1 vCPU / 2 GiB`,
      plan: "standard",
      components: [
        usageComponent(
          "azure-container-apps",
          {
            vcpuSeconds: scale(fleet.running, instance.vcpu * secondsPerMonth),
            gibSeconds: scale(fleet.running, instance.memoryGb * secondsPerMonth),
            requests: need.size("requestsPerMonth"),
          },
          need.region,
        ),
        ...around.components,
      ],
      companions: around.companions,
      facts: {
        compute: "containers",
        instance: "1 vCPU / 2 GiB",
        minimumInstances: fleet.minimum,
        maximumInstances: fleet.maximum,
        vcpuPerInstance: instance.vcpu,
        memoryGbPerInstance: instance.memoryGb,
        autoscaling: true,
        multiZone: fleet.minimum >= 2,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: delivery.hasCdn,
      },
    }),
  ];
}
