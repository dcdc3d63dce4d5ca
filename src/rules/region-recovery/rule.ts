import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** Hours a year that a promise leaves for outages. Below four, a lost region must be replaced, not waited for (judgement). */
const hoursPerYear = 8760;
const patientHours = 4;

export const regionRecovery: Rule = {
  id: "region-recovery",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Data has a copy outside its region where only hours of outage are promised",
  why: "A region that fails takes its backups along; without a copy elsewhere the plan can only wait for it.",
  fix: "Copy backups to a second region, add a replica there, or promise less.",
  reference: "AWS Well-Architected REL 13; Azure RE:09",
  appliesTo: (subject) =>
    !isNoDatabase(subject) && (1 - subject.brief.availabilityTarget / 100) * hoursPerYear < patientHours,
  check: (subject) => {
    const { backups, replicaRegions, region } = detailsOf(subject, "database");
    const copy = backups?.crossRegionCopy;
    const elsewhere = replicaRegions?.some((other) => other !== region) ?? false;
    if (copy === true || elsewhere) return [];
    return [
      copy === false && replicaRegions !== undefined
        ? fail("database.backups.crossRegionCopy", "no copy of the data leaves its region")
        : unknown("database.backups.crossRegionCopy", "whether a copy of the data leaves its region is not stated"),
    ];
  },
};
