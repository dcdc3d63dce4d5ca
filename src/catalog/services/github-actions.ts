import { sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/github-actions.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

/** Reports that the owners of an organisation can download. */
const reportsUrl =
  "https://github.com/github/docs/blob/053e1ec4f988f2b55d5c2ffb34de34bc929b5889/data/reusables/security/compliance-report-list.md";

/** Seats and build minutes by plan; protected environments with reviewers need Team for private repositories. */
const plans = [
  { plan: "free", label: "Free", approval: false },
  { plan: "team", label: "Team", approval: null },
  { plan: "enterprise", label: "Enterprise Cloud", approval: true },
] as const;

export const githubActions = defineService({
  id: "github-actions",
  name: "GitHub Actions",
  vendor: "GitHub",
  provider: "github",
  specName: "github-actions",
  aliases: ["github actions", "gh actions", "github ci"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["free", "team", "enterprise"],
  compliance: {
    SOC2: sourcedClaim(reportsUrl, ["enterprise"], { asOf: "2026-11", note: "SOC 2 Type 2 of GitHub.com" }),
    GDPR: unsourcedClaim(),
    ISO27001: sourcedClaim(reportsUrl, "all", { asOf: "2026-11", note: "certificate of GitHub.com" }),
    HIPAA: statedNo("no BAA was found: keep health data out of builds"),
    FedRAMP: statedNo("no authorisation is stated for GitHub-hosted runners"),
  },
  euResidency: { plans: ["enterprise"] },
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.25,
  capabilitySource: {
    url: "https://github.com/orgs/community/discussions/27606",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { cicd: { configure } },
});

function configure(need: Need): readonly Configuration<CicdFacts>[] {
  const seats = Math.max(1, Math.ceil(need.size("developerSeats").expected));
  return plans.map(({ plan, label, approval }) =>
    configuration<CicdFacts>({
      key: plan,
      label: `GitHub Actions ${label}, ${seats} seats`,
      plan,
      components: [
        {
          ...skuComponent("github-actions", plan, { quantity: seats }),
          usage: { buildMinutes: need.size("buildMinutesPerMonth") },
        },
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: approval, seats },
    }),
  );
}
