import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/semaphore.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

/** The vendor calls Free suitable for individuals and small teams; how small is a judgement. */
const smallTeam = 5;

export const semaphore = defineService({
  id: "semaphore",
  name: "Semaphore",
  vendor: "Semaphore",
  provider: "semaphore",
  specName: "semaphore",
  aliases: ["semaphore ci", "semaphoreci"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["free", "startup"],
  compliance: {},
  euResidency: "unknown",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

/** Free while the monthly credits last for a small team; else seats of Startup. Minutes cost the same. */
function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const usage = { buildMinutes: need.size("buildMinutesPerMonth") };
  const seats = seatsFor(need, "developerSeats");
  const facts: CicdFacts = { deploysTo: "any", selfHosted: false, approvalStage: null, seats };
  return [
    configuration<CicdFacts>({
      key: "free",
      label: "Semaphore Free",
      plan: "free",
      components: [{ ...skuComponent("semaphore", "free"), usage }],
      facts,
      shortfalls: seats > smallTeam ? [`Free is for teams of up to about ${smallTeam}, ${seats} are here`] : [],
    }),
    configuration<CicdFacts>({
      key: "startup",
      label: `Semaphore Startup, ${seats} seats`,
      plan: "startup",
      components: [
        skuComponent("semaphore", "startup", { quantity: seats }),
        { ...skuComponent("semaphore", "usage-credit"), usage },
      ],
      facts,
    }),
  ];
}
