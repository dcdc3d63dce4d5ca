import { releaseStrategy } from "../release-strategy.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const deploymentStrategy: Rule = {
  id: "deployment-strategy",
  severity: "warning",
  regime: null,
  sections: ["cicd"],
  title: "Releases replace the old version without a gap",
  why: "A release by hand, or one that stops the old version first, is downtime.",
  fix: "Use rolling, blue-green, canary or atomic deployments.",
  reference: "AWS Well-Architected REL 8",
  appliesTo: () => true,
  check: (subject) => {
    const strategy = releaseStrategy(subject);
    if (strategy === undefined)
      return [unknown("cicd.deploymentStrategy", "how a release replaces the old is not told")];
    return strategy === "manual" || strategy === "recreate"
      ? [fail("cicd.deploymentStrategy", `deployments are ${strategy}`)]
      : [];
  },
};
