import { allUses } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const dataResidencyRegions: Rule = {
  id: "data-residency-regions",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching"],
  title: "Every place of data lies in the area asked for",
  why: "A single region elsewhere breaks the promise. London and Zurich are adequate, but not in the EU.",
  fix: "Choose regions in the area.",
  reference: "requirement of the brief (dataResidency)",
  appliesTo: ({ brief }) => brief.dataResidency !== null,
  check: (subject) => {
    const uses = allUses(subject);
    if (uses === null) return [unknown("", "where the services keep data is not stated")];
    return uses
      .filter(({ use }) => use.area !== null && use.area !== "global" && use.area !== subject.brief.dataResidency)
      .map(({ section, use }) =>
        fail(section, `${use.serviceId} keeps data in ${use.region ?? use.area} (${use.area})`, [section]),
      );
  },
};
