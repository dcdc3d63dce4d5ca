import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/linode.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import type { MachineSize } from "../shape/own-machine.ts";
import { type FleetChoice, fleetChoices, fleetFacts } from "../shape/platform-fleet.ts";

/** Shared-CPU plans; half of a shared vCPU is counted on (judgement). */
export const linodeSizes: readonly MachineSize[] = [
  { sku: "g6-nanode-1", vcpu: 0.5, nominalVcpu: 1, memoryGb: 1, diskGb: 25 },
  { sku: "g6-standard-1", vcpu: 0.5, nominalVcpu: 1, memoryGb: 2, diskGb: 50 },
  { sku: "g6-standard-2", vcpu: 1, nominalVcpu: 2, memoryGb: 4, diskGb: 80 },
  { sku: "g6-standard-4", vcpu: 2, nominalVcpu: 4, memoryGb: 8, diskGb: 160 },
  { sku: "g6-standard-6", vcpu: 3, nominalVcpu: 6, memoryGb: 16, diskGb: 320 },
];

export const linode = defineService({
  id: "linode",
  name: "Akamai Linode",
  vendor: "Akamai",
  provider: "linode",
  specName: "linode",
  aliases: ["akamai", "akamai cloud", "linodes"],
  sections: ["hosting"],
  network: "linode",
  cloud: null,
  status: "offered",
  // Jakarta and São Paulo cost more and are left out.
  regions: [
    { id: "us-east", area: "us" },
    { id: "us-central", area: "us" },
    { id: "us-west", area: "us" },
    { id: "us-southeast", area: "us" },
    { id: "ca-central", area: "ca" },
    { id: "eu-central", area: "eu" },
    { id: "eu-west", area: "uk" },
    { id: "ap-south", area: "apac" },
    { id: "ap-west", area: "apac" },
    { id: "ap-northeast", area: "apac" },
    { id: "ap-southeast", area: "apac" },
  ],
  plans: ["standard"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: {
    url: "https://github.com/FleexSecurity/fleex-docs/blob/HEAD/docs/get-started/linode.md",
    asOf: "unknown",
    confidence: "low",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return fleetChoices(need, linodeSizes, false).map((choice) => configureLinodes(need, choice));
}

function configureLinodes(need: Need, choice: FleetChoice): Configuration<HostingFacts> {
  const { size, fleet } = choice;
  const { region } = need;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}`,
    label: `Akamai Linode, ${fleet.minimum} × ${size.sku}`,
    plan: "standard",
    components: [
      {
        ...skuComponent("linode", size.sku, { quantity: fleet.minimum, region }),
        usage: { egressGb: need.size("egressGb") },
      },
      ...(fleet.minimum >= 2 ? [skuComponent("linode", "nodebalancer", { region })] : []),
      ...objectStorage(need),
    ],
    facts: fleetFacts(choice, {
      compute: "vms",
      autoscaling: false,
      multiZone: null,
      encryptionAtRest: null,
      cdnIncluded: false,
    }),
  });
}

/** The subscription of object storage is paid once for an account. */
export const objectStorageFee = "linode-object-storage";

function objectStorage(need: Need): readonly Component[] {
  if (need.size("objectStorageGb").high === 0) return [];
  const base = skuComponent("linode", "object-storage", { region: need.region });
  return [{ ...base, usage: { objectStorageGb: need.size("objectStorageGb") }, sharedFee: objectStorageFee }];
}
