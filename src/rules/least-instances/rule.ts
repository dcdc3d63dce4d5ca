import { detailsOf } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const leastInstances: Rule = {
  id: "least-instances",
  severity: "warning",
  regime: null,
  sections: ["hosting"],
  title: "Two instances stand by where 99.9 % is promised",
  why: "While the only instance restarts, nobody is served; a new one takes minutes that the promise does not have.",
  fix: "Set a minimum of two instances, or promise less.",
  reference: "AWS Well-Architected REL 7, REL 11; Azure RE:05",
  appliesTo: ({ brief, spec }) =>
    brief.availabilityTarget >= 99.9 && (spec.hosting.compute === "containers" || spec.hosting.compute === "vms"),
  check: (subject) => {
    const { minimumInstances } = detailsOf(subject, "hosting");
    if (minimumInstances === undefined)
      return [unknown("hosting.minimumInstances", "how many instances always run is not stated")];
    // A platform that scales to zero starts instances on demand, wherever there is room.
    return minimumInstances === 1 ? [fail("hosting.minimumInstances", "one instance runs alone")] : [];
  },
};
