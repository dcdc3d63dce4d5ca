import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const replicasConsistent: Rule = {
  id: "replicas-consistent",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Replicas, zones and regions do not contradict each other",
  why: "Whoever reads the plan cannot tell what survives when a machine, a zone or a region fails.",
  fix: "State the number of replicas once, and where each of them stands.",
  reference: "coherence between sections; AWS Well-Architected REL 10",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const { spec } = subject;
    const { replicas, replicaRegions = null } = detailsOf(subject, "database");
    const { multiZone } = detailsOf(subject, "hosting");
    const regions = new Set(spec.hosting.regions);
    if (replicas === undefined || (replicas > 0 && replicaRegions === null))
      return [unknown("database.replicas", "where the replicas stand is not stated")];
    return [
      ...(replicas === spec.database.replicas
        ? []
        : [fail("database.replicas", `${spec.database.replicas} and ${replicas} replicas are both stated`)]),
      ...(replicaRegions === null || replicaRegions.length <= replicas
        ? []
        : [fail("database.replicas", `${replicas} replicas are said to stand in ${replicaRegions.join(", ")}`)]),
      ...(regions.size > 1 && multiZone === false
        ? [fail("hosting.regions", `${regions.size} regions are stated, yet the application runs in one zone`)]
        : []),
    ];
  },
};
