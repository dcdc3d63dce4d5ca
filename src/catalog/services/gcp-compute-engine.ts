import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-compute-engine.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { type Delivery, together } from "../shape/delivery.ts";
import { gcpDelivery, gcpDirectDelivery } from "../shape/gcp-delivery.ts";
import { gcpNetwork } from "../shape/gcp-network.ts";
import { type FleetChoice, fleetChoices, fleetFacts, type PlatformSize } from "../shape/platform-fleet.ts";
import { needsPrivateNetwork } from "../shape/private-network.ts";

/** Shared-core machines show two vCPUs and get a quarter or a half of each all the time. */
export const computeEngineSizes: readonly PlatformSize[] = [
  { sku: "e2-small", vcpu: 0.5, nominalVcpu: 2, memoryGb: 2 },
  { sku: "e2-medium", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "e2-standard-2", vcpu: 2, memoryGb: 8 },
  { sku: "e2-standard-4", vcpu: 4, memoryGb: 16 },
  { sku: "c3-standard-8", vcpu: 8, memoryGb: 32 },
];
/** Disk of a machine for system, application and logs, GB. */
const diskGb = 30;

export const gcpComputeEngine = defineService({
  ...gcpFamily,
  id: "gcp-compute-engine",
  name: "Google Compute Engine",
  specName: "gcp",
  aliases: ["compute engine", "gce"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-compute-engine"),
  slaPercent: null,
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://github.com/cloudpilot-ai/karpenter-provider-gcp/blob/373e2baa9665c864d29ae686dfadbc0dd97d8bb8/pkg/providers/pricing/initial-prices.json",
    asOf: "2026-08",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return fleetChoices(need, computeEngineSizes, false).flatMap((choice) => {
    const balanced = configureMachines(need, choice, { ...gcpDelivery(need), key: "", cdnIncluded: true });
    // A single machine with an address of its own can answer users without a load balancer.
    if (choice.fleet.maximum > 1 || needsPrivateNetwork(need)) return [balanced];
    return [
      balanced,
      configureMachines(need, choice, { ...gcpDirectDelivery(need), key: "-direct", cdnIncluded: false }),
    ];
  });
}

interface Around extends Delivery {
  key: string;
  cdnIncluded: boolean;
}

function configureMachines(need: Need, choice: FleetChoice, around: Around): Configuration<HostingFacts> {
  const { size, fleet } = choice;
  const { components, companions } = together(gcpNetwork(need, fleet.maximum), around);
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.maximum}${around.key}`,
    label: `Compute Engine, ${fleet.maximum} × ${size.sku}${around.cdnIncluded ? "" : " without a load balancer"}`,
    plan: "standard",
    components: [
      skuComponent("gcp-compute-engine", size.sku, { quantity: fleet.maximum, region: need.region }),
      usageComponent("gcp-compute-engine", { balancedDiskGb: fixed(diskGb * fleet.maximum) }, need.region),
      ...components,
    ],
    companions,
    facts: fleetFacts(choice, {
      compute: "vms",
      autoscaling: false,
      multiZone: fleet.maximum >= 2,
      encryptionAtRest: true,
      cdnIncluded: around.cdnIncluded,
    }),
  });
}
