import { statedNo } from "../claims.ts";
import { digitaloceanFamily } from "../digitalocean.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/digitalocean-app-platform.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { spacesStorage } from "../shape/digitalocean-delivery.ts";
import {
  averageRunning,
  type FleetChoice,
  fleetChoices,
  fleetFacts,
  type PlatformSize,
} from "../shape/platform-fleet.ts";

/** Shared CPU: a fixed number of containers. Half of a shared vCPU is counted on (judgement). */
const sharedSizes: readonly PlatformSize[] = [
  { sku: "s-1vcpu-0.5gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 0.5 },
  { sku: "s-1vcpu-1gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 1 },
  { sku: "s-1vcpu-2gb", vcpu: 0.5, nominalVcpu: 1, memoryGb: 2 },
  { sku: "s-2vcpu-4gb", vcpu: 1, nominalVcpu: 2, memoryGb: 4 },
];
/** Dedicated CPU: the plans that scale by themselves. */
const dedicatedSizes: readonly PlatformSize[] = [
  { sku: "d-1vcpu-0.5gb", vcpu: 1, memoryGb: 0.5 },
  { sku: "d-1vcpu-2gb", vcpu: 1, memoryGb: 2 },
  { sku: "d-2vcpu-4gb", vcpu: 2, memoryGb: 4 },
  { sku: "d-4vcpu-8gb", vcpu: 4, memoryGb: 8 },
];

export const digitaloceanAppPlatform = defineService({
  ...digitaloceanFamily,
  id: "digitalocean-app-platform",
  name: "DigitalOcean App Platform",
  specName: "digitalocean",
  aliases: ["do app platform", "app platform"],
  sections: ["hosting"],
  compliance: {
    ...digitaloceanFamily.compliance,
    HIPAA: statedNo("App Platform is not on the list of HIPAA-eligible products"),
  },
  operationsHoursPerMonth: 1,
  capabilitySource: {
    url: "https://docs.digitalocean.com/products/app-platform/details/limits/",
    asOf: "2026-09",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [configureStatic(need)];
  return [
    ...fleetChoices(need, sharedSizes, false).map((choice) => configureFleet(need, choice, false)),
    ...fleetChoices(need, dedicatedSizes, true).map((choice) => configureFleet(need, choice, true)),
  ];
}

/** Files from the built-in CDN; an account has three such apps free. */
function configureStatic(need: Need): Configuration<HostingFacts> {
  const files = spacesStorage(need);
  const usage = { egressGb: need.size("egressGb") };
  return configuration<HostingFacts>({
    key: "static",
    label: "DigitalOcean App Platform, static site",
    plan: "standard",
    components: [
      { serviceId: "digitalocean-app-platform", sku: "static-site-free", quantity: 1, region: need.region, usage },
      ...files.components,
    ],
    companions: files.companions,
    facts: {
      compute: "static",
      instance: null,
      minimumInstances: 0,
      maximumInstances: null,
      vcpuPerInstance: null,
      memoryGbPerInstance: null,
      autoscaling: true,
      multiZone: null,
      encryptionAtRest: null,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}

function configureFleet(need: Need, choice: FleetChoice, autoscaling: boolean): Configuration<HostingFacts> {
  const files = spacesStorage(need);
  const { size, fleet } = choice;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}`,
    label: `App Platform, ${autoscaling ? `${fleet.minimum} to ${fleet.maximum}` : fleet.minimum} × ${size.sku}`,
    plan: "standard",
    components: [
      {
        serviceId: "digitalocean-app-platform",
        sku: size.sku,
        quantity: averageRunning(choice),
        region: need.region,
        usage: { egressGb: need.size("egressGb") },
      },
      ...files.components,
    ],
    companions: files.companions,
    facts: fleetFacts(choice, {
      compute: "containers",
      autoscaling,
      multiZone: null,
      encryptionAtRest: null,
      cdnIncluded: false,
    }),
  });
}
