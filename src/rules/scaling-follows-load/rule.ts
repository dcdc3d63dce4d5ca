import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** A peak of so many times the mean is a load that varies (judgement). */
const variesFrom = 4;

export const scalingFollowsLoad: Rule = {
  id: "scaling-follows-load",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "A fleet under a load that varies follows it",
  why: "A fixed fleet is either paid for at the peak all month, or too small at it.",
  fix: "Turn autoscaling on, with a maximum.",
  reference: "AWS Well-Architected REL 7; Azure RE:06",
  appliesTo: ({ spec }) => !spec.hosting.autoscaling && spec.hosting.compute !== "static",
  check: (subject) => {
    const { workload } = subject;
    const { maximumInstances } = detailsOf(subject, "hosting");
    if (workload === undefined) return [unknown("hosting.autoscaling", "how much the load varies is not known")];
    const { peakRequestsPerSecond: peak, meanRequestsPerSecond: mean } = workload;
    if (peak.value <= mean.value * variesFrom) return [];
    if (maximumInstances === undefined)
      return [unknown("hosting.autoscaling", "the load varies; how large the fleet is, is not stated")];
    // One instance, or a pair kept for redundancy, has nothing to scale.
    return (maximumInstances ?? Number.POSITIVE_INFINITY) <= Math.max(2, workload.minimumInstances.value)
      ? []
      : [
          fail(
            "hosting.autoscaling",
            `the fleet is fixed, the load goes from ${mean.value.toFixed(1)} to ${peak.value.toFixed(1)} requests/s`,
          ),
        ];
  },
};
