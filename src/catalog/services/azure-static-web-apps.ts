import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-static-web-apps.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

export const azureStaticWebApps = defineService({
  ...azureFamily,
  id: "azure-static-web-apps",
  name: "Azure Static Web Apps",
  specName: "azure",
  aliases: ["static web apps"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-static-web-apps"),
  slaPercent: null,
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["static", "node"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "static") return [];
  return [
    configuration<HostingFacts>({
      key: "standard",
      label: "Static Web Apps Standard",
      plan: "standard",
      components: [
        { ...skuComponent("azure-static-web-apps", "standard"), usage: { egressGb: need.size("egressGb") } },
      ],
      facts: {
        compute: "static",
        instance: null,
        minimumInstances: 0,
        maximumInstances: null,
        vcpuPerInstance: null,
        memoryGbPerInstance: null,
        autoscaling: true,
        multiZone: true,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
      },
    }),
  ];
}
