import { flyAddOnComponents, flyAddOns, flyFamily } from "../fly.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/fly.json" with { type: "json" };
import { defineService } from "../service.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { configuration } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { type PlatformCdn, platformCdns } from "../shape/platform-cdn.ts";
import {
  averageRunning,
  type FleetChoice,
  fleetChoices,
  fleetFacts,
  type PlatformSize,
} from "../shape/platform-fleet.ts";

/**
 * Machine presets with a known price. A shared vCPU is guaranteed a sixteenth of a core and may burst to a whole one;
 * a quarter is counted on (judgement: web load is well under its peak most of the time, which fills the burst balance).
 */
const sizes: readonly PlatformSize[] = [
  { sku: "shared-1x-1gb", vcpu: 0.25, nominalVcpu: 1, memoryGb: 1 },
  { sku: "shared-2x-2gb", vcpu: 0.5, nominalVcpu: 2, memoryGb: 2 },
  { sku: "performance-1x-2gb", vcpu: 1, memoryGb: 2 },
  { sku: "performance-2x-4gb", vcpu: 2, memoryGb: 4 },
];

/** Fly runs micro-VMs, but what one ships is a container image, and that is what "containers" means to its user. */
export const fly = defineService({
  ...flyFamily,
  id: "fly",
  name: "Fly.io",
  specName: "fly",
  aliases: ["fly.io", "fly machines", "flyio"],
  sections: ["hosting"],
  // Base-price regions first; others cost up to 1.6 times as much.
  regions: [
    { id: "iad", area: "us" },
    { id: "ord", area: "us" },
    { id: "dfw", area: "us" },
    { id: "ewr", area: "us" },
    { id: "lax", area: "us" },
    { id: "sjc", area: "us" },
    { id: "ams", area: "eu" },
    { id: "fra", area: "eu" },
    { id: "cdg", area: "eu" },
    { id: "arn", area: "eu" },
    { id: "lhr", area: "uk" },
    { id: "sin", area: "apac" },
    { id: "nrt", area: "apac" },
    { id: "syd", area: "apac" },
    { id: "bom", area: "apac" },
    { id: "gru", area: "sa" },
    { id: "jnb", area: "africa" },
    { id: "yyz", area: "ca" },
  ],
  operationsHoursPerMonth: 1.5,
  capabilitySource: {
    url: "https://github.com/superfly/docs/blob/5c22c8cece71e1cf83fab3189c9f7301573f4d6e/reference/regions.html.markerb",
    asOf: "2026-08",
    confidence: "high",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const choices = fleetChoices(need, sizes, true);
  const [smallest] = choices;
  const direct = choices.map((choice) => configureFleet(need, choice, null));
  return smallest === undefined
    ? []
    : [...direct, ...platformCdns(need).map((cdn) => configureFleet(need, smallest, cdn))];
}

function configureFleet(need: Need, choice: FleetChoice, cdn: PlatformCdn | null): Configuration<HostingFacts> {
  const around = together(objectStorage(need), cdn ?? together());
  const { size, fleet } = choice;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}${cdn?.key ?? ""}`,
    label: `Fly.io, ${fleet.minimum} to ${fleet.maximum} machines ${size.sku}${cdn === null ? "" : ` behind ${cdn.name}`}`,
    plan: "standard",
    components: [
      {
        serviceId: "fly",
        sku: size.sku,
        quantity: averageRunning(choice),
        region: need.region,
        usage: { egressGb: need.size(cdn === null ? "egressGb" : "originEgressGb") },
      },
      ...flyAddOnComponents(need),
      ...around.components,
    ],
    companions: around.companions,
    addOns: flyAddOns(need),
    facts: fleetFacts(choice, {
      compute: "containers",
      autoscaling: true,
      multiZone: null,
      encryptionAtRest: true,
      cdnIncluded: cdn !== null,
    }),
  });
}
