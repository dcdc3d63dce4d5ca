import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/vultr.json" with { type: "json" };
import { defineService } from "../service.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import type { MachineSize } from "../shape/own-machine.ts";
import { type FleetChoice, fleetChoices, fleetFacts } from "../shape/platform-fleet.ts";

/** High Performance plans share cores; half of a shared vCPU is counted on (judgement). */
export const vultrSizes: readonly MachineSize[] = [
  { sku: "vhp-1c-1gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 1, diskGb: 25 },
  { sku: "vhp-1c-2gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 2, diskGb: 50 },
  { sku: "vhp-2c-4gb", vcpu: 1, nominalVcpu: 2, memoryGb: 4, diskGb: 100 },
  { sku: "vhp-4c-8gb", vcpu: 2, nominalVcpu: 4, memoryGb: 8, diskGb: 180 },
  { sku: "vhp-8c-16gb", vcpu: 4, nominalVcpu: 8, memoryGb: 16, diskGb: 350 },
];

export const vultr = defineService({
  id: "vultr",
  name: "Vultr Cloud Compute",
  vendor: "Vultr",
  provider: "vultr",
  specName: "vultr",
  aliases: ["vultr vps", "vultr cloud"],
  sections: ["hosting"],
  network: "vultr",
  cloud: null,
  status: "offered",
  // Of 32 places those whose price is the usual one; São Paulo costs half as much again.
  regions: [
    { id: "ewr", area: "us" },
    { id: "ord", area: "us" },
    { id: "dfw", area: "us" },
    { id: "sea", area: "us" },
    { id: "lax", area: "us" },
    { id: "atl", area: "us" },
    { id: "yto", area: "ca" },
    { id: "fra", area: "eu" },
    { id: "ams", area: "eu" },
  ],
  plans: ["standard"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://github.com/gmartindelc/mail-server-poc/blob/d095a9fc4e5dbe3ed3797e7112a5b7d771d93bc3/terraform/PLAN_IDS.md",
    asOf: "2025-12",
    confidence: "low",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return fleetChoices(need, vultrSizes, false).map((choice) => configureServers(need, choice));
}

function configureServers(need: Need, choice: FleetChoice): Configuration<HostingFacts> {
  const { size, fleet } = choice;
  const { region } = need;
  const files = objectStorage(need);
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}`,
    label: `Vultr, ${fleet.minimum} × ${size.sku}`,
    plan: "standard",
    components: [
      {
        ...skuComponent("vultr", size.sku, { quantity: fleet.minimum, region }),
        usage: { egressGb: need.size("egressGb") },
      },
      ...(fleet.minimum >= 2 ? [skuComponent("vultr", "load-balancer", { region })] : []),
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
