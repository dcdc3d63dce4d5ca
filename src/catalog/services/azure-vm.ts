import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-vm.json" with { type: "json" };
import { defineService } from "../service.ts";
import { azureDelivery } from "../shape/azure-delivery.ts";
import { azureNetwork } from "../shape/azure-network.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { type FleetChoice, fleetChoices, fleetFacts, type PlatformSize } from "../shape/platform-fleet.ts";

/** Machines of the B series save up credits when idle; half of their vCPUs is counted on at the peak (judgement). */
export const azureVmSizes: readonly PlatformSize[] = [
  { sku: "b1ms", vcpu: 0.5, nominalVcpu: 1, memoryGb: 2 },
  { sku: "b2s", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "b2ms", vcpu: 1, nominalVcpu: 2, memoryGb: 8 },
  { sku: "d2s-v5", vcpu: 2, memoryGb: 8 },
  { sku: "d4s-v5", vcpu: 4, memoryGb: 16 },
];

export const azureVm = defineService({
  ...azureFamily,
  id: "azure-vm",
  name: "Azure Virtual Machines",
  specName: "azure",
  aliases: ["azure vms", "azure virtual machine"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-vm"),
  slaPercent: null,
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://github.com/Azure/karpenter-provider-azure/blob/352646f599290c3a6d2f9710fb535a7b288f88ed/pkg/providers/pricing/zz_generated.pricing.go",
    asOf: "2026-06",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return fleetChoices(need, azureVmSizes, false).map((choice) => configureMachines(need, choice));
}

function configureMachines(need: Need, choice: FleetChoice): Configuration<HostingFacts> {
  const { size, fleet } = choice;
  const machines = { quantity: fleet.maximum, region: need.region };
  const delivery = azureDelivery(need);
  const around = together(azureNetwork(need, fleet.maximum), delivery);
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.maximum}`,
    label: `Azure virtual machines, ${fleet.maximum} × ${size.sku}`,
    plan: "standard",
    components: [
      skuComponent("azure-vm", size.sku, machines),
      skuComponent("azure-vm", "p4-disk", machines),
      ...around.components,
    ],
    companions: around.companions,
    facts: fleetFacts(choice, {
      compute: "vms",
      autoscaling: false,
      multiZone: fleet.maximum >= 2,
      encryptionAtRest: true,
      cdnIncluded: delivery.hasCdn,
    }),
  });
}
