import { fail, type Rule } from "../rule.ts";

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
  check: ({ spec }) =>
    /manual|recreate/i.test(spec.cicd.deploymentStrategy)
      ? [fail("cicd.deploymentStrategy", `deployments are ${spec.cicd.deploymentStrategy}`)]
      : [],
};
