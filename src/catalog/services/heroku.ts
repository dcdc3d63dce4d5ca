import { herokuFamily } from "../heroku.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/heroku.json" with { type: "json" };
import { defineService } from "../service.ts";
import { objectStorage } from "../shape/cloudflare-delivery.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { together } from "../shape/delivery.ts";
import { type PlatformCdn, platformCdns } from "../shape/platform-cdn.ts";
import {
  averageRunning,
  type FleetChoice,
  fleetChoices,
  fleetFacts,
  type PlatformSize,
} from "../shape/platform-fleet.ts";

/** Standard dynos share cores with other customers: half of the nominal vCPU is counted on (judgement). */
const standardDynos: readonly PlatformSize[] = [
  { sku: "standard-1x", vcpu: 0.5, nominalVcpu: 1, memoryGb: 0.5 },
  { sku: "standard-2x", vcpu: 1, nominalVcpu: 2, memoryGb: 1 },
];
/** Dedicated dynos; the only ones that scale by themselves. Sizes as in the vendor's dyno table (not in the price list). */
const performanceDynos: readonly PlatformSize[] = [
  { sku: "performance-m", vcpu: 2, memoryGb: 2.5 },
  { sku: "performance-l", vcpu: 8, memoryGb: 14 },
];
const basicDyno: PlatformSize = { sku: "basic", vcpu: 0.5, nominalVcpu: 1, memoryGb: 0.5 };

/** Transfer a month that an app may use before Heroku objects, GB; what lies beyond has no published price. */
const softTransferGb = 2000;

export const heroku = defineService({
  ...herokuFamily,
  id: "heroku",
  name: "Heroku",
  specName: "heroku",
  aliases: ["heroku dynos"],
  sections: ["hosting"],
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-10", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    hosting: { runtimes: ["node", "python", "ruby", "java", "php", "go", "dotnet"], configure: configureHosting },
  },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const fixed = [...basicChoice(need), ...fleetChoices(need, standardDynos, false)];
  const [smallest] = fixed;
  return [
    ...fixed.map((choice) => configureDynos(need, choice, { cdn: null, autoscaling: false })),
    ...fleetChoices(need, performanceDynos, true)
      .slice(0, 1)
      .map((choice) => configureDynos(need, choice, { cdn: null, autoscaling: true })),
    ...(smallest === undefined
      ? []
      : platformCdns(need).map((cdn) => configureDynos(need, smallest, { cdn, autoscaling: false }))),
  ];
}

/** A Basic dyno cannot be multiplied. */
function basicChoice(need: Need): readonly FleetChoice[] {
  return fleetChoices(need, [basicDyno], false).filter(({ fleet }) => fleet.maximum === 1);
}

interface Shape {
  cdn: PlatformCdn | null;
  autoscaling: boolean;
}

function configureDynos(need: Need, choice: FleetChoice, { cdn, autoscaling }: Shape): Configuration<HostingFacts> {
  const around = together(objectStorage(need), cdn ?? together());
  const { size, fleet } = choice;
  const sent = need.size(cdn === null ? "egressGb" : "originEgressGb").expected;
  return configuration<HostingFacts>({
    key: `${size.sku}x${fleet.minimum}${cdn?.key ?? ""}`,
    label: `Heroku, ${fleet.minimum} to ${fleet.maximum} ${size.sku} dynos${cdn === null ? "" : ` behind ${cdn.name}`}`,
    plan: "common-runtime",
    components: [
      skuComponent("heroku", size.sku, { quantity: averageRunning(choice), region: need.region }),
      ...around.components,
    ],
    companions: around.companions,
    facts: fleetFacts(choice, {
      compute: "containers",
      autoscaling,
      multiZone: null,
      encryptionAtRest: null,
      cdnIncluded: cdn !== null,
    }),
    notPriced:
      sent > softTransferGb
        ? [
            {
              what: `transfer beyond ${softTransferGb} GB a month`,
              why: "Heroku states a soft limit and no price beyond it",
            },
          ]
        : [],
  });
}
