import { allUses } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const fedrampUsRegions: Rule = {
  id: "fedramp-us-regions",
  severity: "error",
  regime: "FedRAMP",
  sections: ["hosting", "database", "caching"],
  title: "Processing and data stay in the United States",
  why: "The location of processing, data and services is restricted.",
  fix: "Choose regions in the United States.",
  reference: "NIST SP 800-53 SA-9(5)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => {
    const uses = allUses(subject);
    if (uses === null) return [unknown("", "where the services keep data is not stated")];
    return uses
      .filter(({ use }) => use.area !== null && use.area !== "global" && use.area !== "us")
      .map(({ section, use }) =>
        fail(section, `${use.serviceId} runs in ${use.region ?? use.area} (${use.area})`, [section]),
      );
  },
};
