import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/render.json" with { type: "json" };
import {
  type RenderPlan,
  renderAddOns,
  renderFamily,
  renderInstances,
  renderPlans,
  renderWorkspace,
} from "../render.ts";
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

const sizes: readonly PlatformSize[] = [
  { sku: "web-starter", vcpu: 0.5, memoryGb: 0.5 },
  { sku: "web-standard", vcpu: 1, memoryGb: 2 },
  { sku: "web-pro", vcpu: 2, memoryGb: 4 },
  { sku: "web-pro-plus", vcpu: 4, memoryGb: 8 },
];

export const render = defineService({
  ...renderFamily,
  id: "render",
  name: "Render",
  specName: "render",
  aliases: ["render.com", "render web services"],
  sections: ["hosting"],
  operationsHoursPerMonth: 1,
  capabilitySource: { url: "https://render.com/docs/hipaa-compliance", asOf: "2026-09", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure: configureHosting } },
});

function configureHosting(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return renderPlans(need).flatMap((plan) => {
    // Autoscaling comes with the Pro workspace.
    const choices = fleetChoices(need, sizes, plan !== "hobby");
    const [smallest] = choices;
    const direct = choices.map((choice) => configureFleet(need, plan, { choice, cdn: null }));
    return smallest === undefined
      ? []
      : [...direct, ...platformCdns(need).map((cdn) => configureFleet(need, plan, { choice: smallest, cdn }))];
  });
}

interface Shape {
  choice: FleetChoice;
  /** A cache in front, so that the origin sends only what it misses; null: users load from Render. */
  cdn: PlatformCdn | null;
}

function configureFleet(need: Need, plan: RenderPlan, { choice, cdn }: Shape): Configuration<HostingFacts> {
  const around = together(objectStorage(need), cdn ?? together());
  const autoscaling = plan !== "hobby";
  return configuration<HostingFacts>({
    key: `${plan}-${choice.size.sku}x${choice.fleet.minimum}${cdn?.key ?? ""}`,
    label: `Render ${plan}, ${choice.fleet.minimum} to ${choice.fleet.maximum} × ${choice.size.sku}${cdn === null ? "" : ` behind ${cdn.name}`}`,
    plan,
    components: [
      renderWorkspace(plan, egress(need, cdn !== null)),
      ...renderInstances(need, "render", { sku: choice.size.sku, count: averageRunning(choice) }),
      ...around.components,
    ],
    companions: around.companions,
    addOns: renderAddOns(need),
    facts: fleetFacts(choice, {
      compute: "containers",
      autoscaling,
      multiZone: null,
      encryptionAtRest: null,
      cdnIncluded: cdn !== null,
    }),
  });
}

function egress(need: Need, cached: boolean): Component["usage"] {
  const egressGb = need.size(cached ? "originEgressGb" : "egressGb");
  return need.regimes.has("HIPAA") ? { egressGb, hipaaEgressGb: egressGb } : { egressGb };
}
