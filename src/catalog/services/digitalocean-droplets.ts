import { digitaloceanFamily } from "../digitalocean.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/digitalocean-droplets.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { spacesStorage } from "../shape/digitalocean-delivery.ts";
import { type FleetChoice, fleetChoices, fleetFacts, type PlatformSize } from "../shape/platform-fleet.ts";

/** Basic droplets share cores; half of a shared vCPU is counted on (judgement). */
export const dropletSizes: readonly PlatformSize[] = [
  { sku: "s-1vcpu-1gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 1 },
  { sku: "s-1vcpu-2gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 2 },
  { sku: "s-2vcpu-4gb", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "s-4vcpu-8gb", vcpu: 2, nominalVcpu: 4, memoryGb: 8 },
  { sku: "s-8vcpu-16gb", vcpu: 4, nominalVcpu: 8, memoryGb: 16 },
];

export const digitaloceanDroplets = defineService({
  ...digitaloceanFamily,
  id: "digitalocean-droplets",
  name: "DigitalOcean Droplets",
  specName: "digitalocean",
  aliases: ["droplet", "droplets", "do droplets"],
  sections: ["hosting"],
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://github.com/skypilot-org/skypilot-catalog/blob/1fbe7331dd1f13d70ac4f249bb7ee7a659fc6b6a/catalogs/v6/do/vms.csv",
    asOf: "2026-09",
    confidence: "low",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  return need.appModel === "static"
    ? []
    : fleetChoices(need, dropletSizes, false).map((choice) => configureDroplets(need, choice));
}

function configureDroplets(need: Need, choice: FleetChoice): Configuration<HostingFacts> {
  const files = spacesStorage(need);
  const { size, fleet } = choice;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}`,
    label: `DigitalOcean, ${fleet.minimum} × droplet ${size.sku}`,
    plan: "standard",
    components: [
      {
        serviceId: "digitalocean-droplets",
        sku: size.sku,
        quantity: fleet.minimum,
        region: need.region,
        usage: { egressGb: need.size("egressGb") },
      },
      ...loadBalancer(need, fleet.minimum),
      ...files.components,
    ],
    companions: files.companions,
    facts: fleetFacts(choice, {
      compute: "vms",
      autoscaling: false,
      multiZone: null,
      encryptionAtRest: null,
      cdnIncluded: false,
    }),
  });
}

function loadBalancer(need: Need, instances: number): readonly Component[] {
  return instances < 2 ? [] : [skuComponent("digitalocean-droplets", "load-balancer", { region: need.region })];
}
