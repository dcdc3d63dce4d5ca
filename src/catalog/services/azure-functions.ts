import { azureFamily } from "../azure.ts";
import { azureCompliance } from "../compliance/azure.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-functions.json" with { type: "json" };
import { defineService } from "../service.ts";
import { azureDelivery } from "../shape/azure-delivery.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { functionUse } from "../shape/functions.ts";

/** Memory that an execution is billed for, GB: a third of what an instance of the Consumption plan has (judgement). */
const memoryGb = 0.5;

export const azureFunctions = defineService({
  ...azureFamily,
  id: "azure-functions",
  name: "Azure Functions",
  specName: "azure",
  aliases: ["azure function app"],
  sections: ["hosting"],
  compliance: azureCompliance("azure-functions"),
  slaPercent: null,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "python", "java", "dotnet"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "functions") return [];
  const use = functionUse(need);
  const delivery = azureDelivery(need);
  return [
    configuration<HostingFacts>({
      key: "consumption",
      label: "Azure Functions, Consumption plan",
      plan: "standard",
      components: [
        usageComponent(
          "azure-functions",
          { executions: use.requests, gbSeconds: scale(use.wallSeconds, memoryGb) },
          need.region,
        ),
        ...delivery.components,
      ],
      companions: delivery.companions,
      facts: {
        compute: "serverless",
        instance: null,
        minimumInstances: 0,
        maximumInstances: null,
        vcpuPerInstance: null,
        memoryGbPerInstance: memoryGb,
        autoscaling: true,
        // Whether the Consumption plan spreads over zones was not found.
        multiZone: null,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: delivery.hasCdn,
        needsAdapter: true,
      },
    }),
  ];
}
