import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-app-service.json" with { type: "json" };
import { defineService } from "../service.ts";
import { azureDelivery } from "../shape/azure-delivery.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";

/** Linux plans; Basic has no autoscaling and no zones. */
const sizes: readonly InstanceSize[] = [
  { sku: "b1", vcpu: 1, memoryGb: 1.75 },
  { sku: "b2", vcpu: 2, memoryGb: 3.5 },
  { sku: "p0v3", vcpu: 1, memoryGb: 4 },
  { sku: "p1v3", vcpu: 2, memoryGb: 8 },
  { sku: "p2v3", vcpu: 4, memoryGb: 16 },
];

export const azureAppService = defineService({
  ...azureFamily,
  id: "azure-app-service",
  name: "Azure App Service",
  specName: "azure",
  aliases: ["app service", "azure web apps", "azure app services"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-app-service"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "python", "ruby", "php", "java", "dotnet", "go"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return sizes.flatMap((size) => configurePlan(need, size));
}

function configurePlan(need: Need, size: InstanceSize): readonly Configuration<HostingFacts>[] {
  const isPremium = size.sku.startsWith("p");
  const fleet = fleetFor(need, size, isPremium);
  if (fleet === undefined) return [];
  const delivery = azureDelivery(need);
  return [
    configuration<HostingFacts>({
      key: `${size.sku}x${fleet.minimum}`,
      label: `App Service ${size.sku.toUpperCase()}, ${fleet.minimum} to ${fleet.maximum} instances`,
      plan: "standard",
      components: [
        skuComponent("azure-app-service", size.sku, { quantity: fleet.running.expected, region: need.region }),
        ...delivery.components,
      ],
      companions: delivery.companions,
      facts: {
        compute: "containers",
        instance: size.sku,
        minimumInstances: fleet.minimum,
        maximumInstances: fleet.maximum,
        vcpuPerInstance: size.vcpu,
        memoryGbPerInstance: size.memoryGb,
        autoscaling: isPremium,
        multiZone: isPremium && fleet.minimum >= 2,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: delivery.hasCdn,
      },
    }),
  ];
}
