import { unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/buildkite.json" with { type: "json" };
import { defineService } from "../service.ts";
import { fixed } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { seatsFor } from "../shape/seats.ts";

/** Minutes on hosted agents of two vCPU that Pro holds for the organisation; what more costs is not published. */
const includedMinutes = 1000;
/** Build minutes of one agent that is busy a quarter of the month (judgement). */
const minutesPerAgent = 10_000;

export const buildkite = defineService({
  id: "buildkite",
  name: "Buildkite",
  vendor: "Buildkite",
  provider: "buildkite",
  specName: "buildkite",
  aliases: ["build kite"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["personal", "pro"],
  compliance: { SOC2: unsourcedClaim() },
  euResidency: "no",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: "https://buildkite.com/pricing", asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = seatsFor(need, "developerSeats");
  const buildMinutes = need.size("buildMinutesPerMonth");
  const facts = { deploysTo: "any", selfHosted: false, seats } as const;
  return [
    configuration<CicdFacts>({
      key: "personal",
      label: "Buildkite Personal",
      plan: "personal",
      components: [{ ...skuComponent("buildkite", "personal"), usage: { buildMinutes } }],
      facts: { ...facts, approvalStage: null },
      shortfalls: seats > 1 ? [`Personal has one user, ${seats} are needed`] : [],
    }),
    configuration<CicdFacts>({
      key: "pro-hosted",
      label: `Buildkite Pro, ${seats} users, hosted agents`,
      plan: "pro",
      components: [{ ...skuComponent("buildkite", "user", { quantity: seats }), usage: { buildMinutes } }],
      facts: { ...facts, approvalStage: true },
    }),
    ...(buildMinutes.expected > includedMinutes ? [configureOwnAgents(seats, buildMinutes.expected)] : []),
  ];
}

/** Beyond the included minutes the usual way is agents on machines of one's own. */
function configureOwnAgents(seats: number, minutes: number): Configuration<CicdFacts> {
  const agents = Math.ceil(minutes / minutesPerAgent);
  return configuration<CicdFacts>({
    key: `pro-own-agents-${agents}`,
    label: `Buildkite Pro, ${seats} users, ${agents} own ${agents === 1 ? "agent" : "agents"}`,
    plan: "pro",
    components: [
      skuComponent("buildkite", "user", { quantity: seats }),
      skuComponent("buildkite", "agent-machine", { quantity: agents }),
      usageComponent("buildkite", { selfHostedAgents: fixed(agents) }),
    ],
    facts: { deploysTo: "any", selfHosted: true, approvalStage: true, seats },
  });
}
