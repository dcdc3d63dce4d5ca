import { dataInSecondRegion } from "../combined-facts.ts";
import { isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaDisasterRecovery: Rule = {
  id: "hipaa-disaster-recovery",
  severity: "warning",
  regime: "HIPAA",
  sections: ["database"],
  title: "Lost health data can be brought back from another region",
  why: "A copy that shares the region of the original is lost with it.",
  fix: "Copy backups to another region, or keep a replica there.",
  reference: "45 CFR 164.308(a)(7)(ii)(B)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      dataInSecondRegion(subject),
      "database.backups.crossRegionCopy",
      "no copy of the data is kept in another region",
    ),
};
