import { outsideArea } from "../places-of-data.ts";
import type { Rule } from "../rule.ts";

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
  check: (subject) => outsideArea(subject, subject.brief.dataResidency ?? "global"),
};
