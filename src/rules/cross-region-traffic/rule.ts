import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const crossRegionTraffic: Rule = {
  id: "cross-region-traffic",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Application and database are in one area",
  why: "Every query would cross an ocean, and be billed for it.",
  fix: "Move one of them.",
  reference: "AWS Well-Architected COST 8; Azure CO:09",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const host = detailsOf(subject, "hosting").uses?.find(({ role }) => role === "compute")?.area;
    const database = detailsOf(subject, "database").uses?.find(({ role }) => role === "database")?.area;
    if (host === undefined || host === null || database === undefined || database === null)
      return [unknown("database", "where application and database run is not stated")];
    return host === database || host === "global" || database === "global"
      ? []
      : [fail("database", `the application runs in ${host}, the database in ${database}`)];
  },
};
