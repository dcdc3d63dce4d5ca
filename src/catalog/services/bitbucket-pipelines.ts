import { unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/bitbucket-pipelines.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

const freeUsers = 5;

export const bitbucketPipelines = defineService({
  id: "bitbucket-pipelines",
  name: "Bitbucket Pipelines",
  vendor: "Atlassian",
  provider: "atlassian",
  specName: "bitbucket-pipelines",
  aliases: ["bitbucket", "bitbucket ci"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["free", "standard", "premium"],
  compliance: {
    SOC2: unsourcedClaim(),
    GDPR: unsourcedClaim(),
    ISO27001: unsourcedClaim(),
  },
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = seatsFor(need, "developerSeats");
  const plans = ["free", "standard", "premium"] as const;
  return plans.map((plan) =>
    configuration<CicdFacts>({
      key: plan,
      label: `Bitbucket ${plan}, ${seats} seats`,
      plan,
      components: [
        {
          ...skuComponent("bitbucket-pipelines", plan, { quantity: seats }),
          usage: { buildMinutes: need.size("buildMinutesPerMonth") },
        },
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: plan === "premium" ? true : null, seats },
      shortfalls: plan === "free" && seats > freeUsers ? [`Free has ${freeUsers} users, ${seats} are needed`] : [],
    }),
  );
}
