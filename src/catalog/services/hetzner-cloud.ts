import { statedNo, unsourcedClaim } from "../claims.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/hetzner-cloud.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type FleetChoice, fleetChoices, fleetFacts, type PlatformSize } from "../shape/platform-fleet.ts";

/** CX servers share cores: half of a vCPU is counted on (judgement). CCX vCPUs are dedicated. */
export const sharedServers: readonly PlatformSize[] = [
  { sku: "cx23", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
  { sku: "cx33", vcpu: 2, nominalVcpu: 4, memoryGb: 8 },
  { sku: "cx43", vcpu: 4, nominalVcpu: 8, memoryGb: 16 },
];
export const dedicatedServers: readonly PlatformSize[] = [
  { sku: "ccx13", vcpu: 2, memoryGb: 8 },
  { sku: "ccx23", vcpu: 4, memoryGb: 16 },
  { sku: "ccx33", vcpu: 8, memoryGb: 32 },
];

export const hetznerCloud = defineService({
  id: "hetzner-cloud",
  name: "Hetzner Cloud",
  vendor: "Hetzner",
  provider: "hetzner",
  specName: "hetzner",
  aliases: ["hetzner", "hcloud"],
  sections: ["hosting"],
  network: "hetzner",
  cloud: null,
  status: "offered",
  // Prices are known for the European locations only; Ashburn, Hillsboro and Singapore are left out.
  regions: [
    { id: "fsn1", area: "eu" },
    { id: "nbg1", area: "eu" },
    { id: "hel1", area: "eu" },
  ],
  plans: ["standard"],
  compliance: {
    ISO27001: unsourcedClaim(),
    GDPR: unsourcedClaim(),
    HIPAA: statedNo("no business associate agreement is known"),
    SOC2: statedNo("no SOC 2 report is known"),
    FedRAMP: statedNo("no FedRAMP authorisation"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 8,
  capabilitySource: { url: "https://docs.cnap.tech/compute/providers/hetzner", asOf: "2026-10", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return [...fleetChoices(need, sharedServers, false), ...fleetChoices(need, dedicatedServers, false).slice(0, 1)].map(
    (choice) => configureServers(need, choice),
  );
}

function configureServers(need: Need, choice: FleetChoice): Configuration<HostingFacts> {
  const { size, fleet } = choice;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}`,
    label: `Hetzner Cloud, ${fleet.minimum} × ${size.sku.toUpperCase()}`,
    plan: "standard",
    components: [
      {
        serviceId: "hetzner-cloud",
        sku: size.sku,
        quantity: fleet.minimum,
        region: need.region,
        usage: { egressGb: need.size("egressGb") },
      },
      skuComponent("hetzner-cloud", "ipv4", { quantity: fleet.minimum, region: need.region }),
      ...(fleet.minimum >= 2 ? [skuComponent("hetzner-cloud", "lb11", { region: need.region })] : []),
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

/** The base price of object storage is paid once for an account. */
export const objectStorageFee = "hetzner-object-storage";

/** Hetzner's own object storage; reads from within its network are free, so only storage is billed. */
function objectStorage(need: Need): readonly Component[] {
  if (need.size("objectStorageGb").high === 0) return [];
  const usage = { objectStorageGb: need.size("objectStorageGb") };
  const base = skuComponent("hetzner-cloud", "object-storage", { region: need.region });
  return [{ ...base, usage, sharedFee: objectStorageFee }];
}
