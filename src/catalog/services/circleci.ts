import { statedNo, unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/circleci.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

/** The Free plan ends at these: more minutes are not sold on it. */
const freeUsers = 5;
const freeMinutes = 3000;

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
  plans: ["free", "performance"],
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
  const seats = seatsFor(need, "developerSeats");
  const buildMinutes = need.size("buildMinutesPerMonth");
  return [
    configuration<CicdFacts>({
      key: "free",
      label: "CircleCI Free",
      plan: "free",
      components: [{ ...skuComponent("circleci", "free"), usage: { buildMinutes } }],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: null, seats },
      shortfalls: freeShortfalls(seats, buildMinutes.expected),
    }),
    configuration<CicdFacts>({
      key: "performance",
      label: `CircleCI Performance, ${seats} users`,
      plan: "performance",
      components: [skuComponent("circleci", "user", { quantity: seats }), usageComponent("circleci", { buildMinutes })],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: true, seats },
    }),
  ];
}

function freeShortfalls(seats: number, minutes: number): string[] {
  return [
    ...(seats > freeUsers ? [`Free has ${freeUsers} users, ${seats} are needed`] : []),
    ...(minutes > freeMinutes ? [`Free holds ${freeMinutes} minutes, ${Math.ceil(minutes)} are needed`] : []),
  ];
}
