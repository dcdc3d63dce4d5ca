import { detailsOf, requireAtLeast } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const soc2Capacity: Rule = {
  id: "soc2-capacity",
  severity: "warning",
  regime: "SOC2",
  sections: ["hosting"],
  title: "Capacity follows the load",
  why: "Availability that is promised needs capacity that is watched and can grow.",
  fix: "Turn autoscaling on, or run more than one instance.",
  reference: "SOC 2 A1.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => {
    if (subject.spec.hosting.autoscaling || subject.spec.hosting.compute === "static") return [];
    return requireAtLeast(detailsOf(subject, "hosting").minimumInstances, {
      path: "hosting.minimumInstances",
      minimum: 2,
      message: () => "one instance that does not scale carries the whole load",
    });
  },
};
