import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/google-cloud-build.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

export const googleCloudBuild = defineService({
  ...gcpFamily,
  id: "google-cloud-build",
  name: "Google Cloud Build",
  specName: "google-cloud-build",
  aliases: ["cloud build", "gcp cloud build"],
  sections: ["cicd"],
  compliance: gcpCompliance("google-cloud-build"),
  slaPercent: null,
  operationsHoursPerMonth: 1,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  return [
    configuration<CicdFacts>({
      key: "e2-standard-2",
      label: "Cloud Build, e2-standard-2 default pool",
      plan: "standard",
      components: [
        usageComponent("google-cloud-build", { buildMinutes: need.size("buildMinutesPerMonth") }, need.region),
      ],
      facts: { deploysTo: ["gcp"], selfHosted: false, approvalStage: true, seats: 0 },
    }),
  ];
}
