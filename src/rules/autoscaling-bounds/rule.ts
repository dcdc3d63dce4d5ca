import { detailsOf, noDetails } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const autoscalingBounds: Rule = {
  id: "autoscaling-bounds",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "Scaling has an upper bound",
  why: "A loop or an attack must not scale the bill without end.",
  fix: "Set a maximum of instances, or a spending limit.",
  reference: "AWS Well-Architected REL 1, COST 2; Azure CO:12",
  appliesTo: ({ spec }) => spec.hosting.autoscaling && spec.hosting.compute === "containers",
  check: (subject) => {
    const { maximumInstances } = detailsOf(subject, "hosting");
    if (maximumInstances === undefined) return noDetails("hosting");
    return maximumInstances === null ? [fail("hosting.maximumInstances", "no maximum of instances is set")] : [];
  },
};
