import { statedNo, unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/circleci.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";

export const circleci = defineService({
  id: "circleci",
  name: "CircleCI",
  vendor: "CircleCI",
  provider: "circleci",
  specName: "circleci",
  aliases: ["circle ci"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["performance"],
  compliance: {
    SOC2: unsourcedClaim(),
    GDPR: unsourcedClaim(),
    FedRAMP: unsourcedClaim(),
    HIPAA: statedNo("no HIPAA programme is named"),
  },
  euResidency: "no",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("developerSeats").expected));
  return [
    configuration<CicdFacts>({
      key: "performance",
      label: `CircleCI Performance, ${seats} users`,
      plan: "performance",
      components: [
        skuComponent("circleci", "user", { quantity: seats }),
        usageComponent("circleci", { buildMinutes: need.size("buildMinutesPerMonth") }),
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: true, seats },
    }),
  ];
}
