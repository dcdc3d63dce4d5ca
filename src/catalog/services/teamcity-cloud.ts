import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/teamcity-cloud.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

const licensingUrl =
  "https://teamcity-support.jetbrains.com/hc/en-us/articles/360021065320-How-does-licensing-pricing-work-in-TeamCity-Cloud";

/** Committers that are sold at least. */
const leastCommitters = 3;
/** Credits that a minute on a small Linux agent takes (judgement: the rate was not found). */
const creditsPerMinute = 10;

export const teamcityCloud = defineService({
  id: "teamcity-cloud",
  name: "TeamCity Cloud",
  vendor: "JetBrains",
  provider: "jetbrains",
  specName: "teamcity",
  aliases: ["teamcity", "jetbrains teamcity"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["cloud"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: licensingUrl, asOf: "2026-09", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = Math.max(leastCommitters, seatsFor(need, "developerSeats"));
  return [
    configuration<CicdFacts>({
      key: "cloud",
      label: `TeamCity Cloud, ${seats} committers`,
      plan: "cloud",
      components: [
        {
          ...skuComponent("teamcity-cloud", "committer", { quantity: seats }),
          usage: { buildCredits: scale(need.size("buildMinutesPerMonth"), creditsPerMinute) },
        },
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: null, seats },
    }),
  ];
}
