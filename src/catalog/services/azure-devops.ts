import { azureCompliance } from "../compliance/azure.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/azure-devops.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Users that are free in an organisation, and minutes of the one free hosted job. */
const freeUsers = 5;
const freeJobMinutes = 1800;
const minutesPerMonth = 43_800;

export const azureDevops = defineService({
  id: "azure-devops",
  name: "Azure DevOps",
  vendor: "Microsoft",
  provider: "azure",
  specName: "azure-devops",
  aliases: ["azure pipelines", "azure devops services", "vsts"],
  sections: ["cicd"],
  network: "azure",
  cloud: "azure",
  status: "offered",
  regions: [
    { id: "westeurope", area: "eu" },
    { id: "eastus", area: "us" },
  ],
  plans: ["basic"],
  compliance: azureCompliance("azure-devops"),
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("developerSeats").expected));
  const minutes = need.size("buildMinutesPerMonth").expected;
  const jobs = minutes <= freeJobMinutes ? 0 : Math.ceil(minutes / minutesPerMonth);
  return [
    configuration<CicdFacts>({
      key: "basic",
      label: `Azure DevOps, ${seats} users, ${Math.max(1, jobs)} hosted ${jobs > 1 ? "jobs" : "job"}`,
      plan: "basic",
      components: [
        skuComponent("azure-devops", "user", { quantity: Math.max(0, seats - freeUsers) }),
        skuComponent("azure-devops", "parallel-job", { quantity: jobs }),
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: true, seats },
    }),
  ];
}
