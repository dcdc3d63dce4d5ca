import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const strategyFitsFleet: Rule = {
  id: "strategy-fits-fleet",
  severity: "warning",
  regime: null,
  sections: ["hosting", "cicd"],
  title: "The way of releasing fits the number of machines",
  why: "One machine cannot be replaced bit by bit: a rolling or canary release of it is an outage.",
  fix: "Release blue-green, or run two machines.",
  reference: "coherence between sections; AWS Well-Architected REL 8",
  appliesTo: ({ spec }) =>
    spec.hosting.compute === "vms" && /^(?:rolling|canary)/i.test(spec.cicd.deploymentStrategy.trim()),
  check: (subject) => {
    const { maximumInstances } = detailsOf(subject, "hosting");
    if (maximumInstances === undefined)
      return [unknown("cicd.deploymentStrategy", "how many machines there are is not stated")];
    return maximumInstances === 1
      ? [fail("cicd.deploymentStrategy", `${subject.spec.cicd.deploymentStrategy} releases over a single machine`)]
      : [];
  },
};
