import { sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { CicdFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gitlab-ci.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const measuresUrl =
  "https://handbook.gitlab.com/handbook/security/security-assurance/technical-and-organizational-measures/";

/** Most users of a free top-level group. */
const freeUsers = 5;

export const gitlabCi = defineService({
  id: "gitlab-ci",
  name: "GitLab CI",
  vendor: "GitLab",
  provider: "gitlab",
  specName: "gitlab-ci",
  aliases: ["gitlab", "gitlab ci", "gitlab ci/cd", "gitlab.com"],
  sections: ["cicd"],
  network: "saas",
  cloud: null,
  status: "offered",
  regions: [],
  plans: ["free", "premium"],
  compliance: {
    SOC2: sourcedClaim(measuresUrl, "all", { asOf: "2026-11", note: "SOC 2 Type 2 of GitLab.com" }),
    GDPR: sourcedClaim(measuresUrl, "all", { asOf: "2026-11" }),
    ISO27001: unsourcedClaim(),
    HIPAA: statedNo("no HIPAA programme is named"),
    FedRAMP: statedNo("no FedRAMP authorisation is named for GitLab.com"),
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
  const seats = Math.max(1, Math.ceil(need.size("developerSeats").expected));
  const plans = ["free", "premium"] as const;
  return plans.map((plan) =>
    configuration<CicdFacts>({
      key: plan,
      label: `GitLab ${plan === "free" ? "Free" : "Premium"}, ${seats} seats`,
      plan,
      components: [
        {
          ...skuComponent("gitlab-ci", plan, { quantity: seats }),
          usage: { buildMinutes: need.size("buildMinutesPerMonth") },
        },
      ],
      facts: { deploysTo: "any", selfHosted: false, approvalStage: plan === "premium", seats },
      shortfalls: plan === "free" && seats > freeUsers ? [`Free takes ${freeUsers} users, ${seats} are needed`] : [],
    }),
  );
}
