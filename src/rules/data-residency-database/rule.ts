import { readPlace } from "../../catalog/region-area.ts";
import { detailsOf, isNoDatabase } from "../facts.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

export const dataResidencyDatabase: Rule = {
  id: "data-residency-database",
  severity: "error",
  regime: null,
  sections: ["database"],
  title: "The database, its replicas and its backups stay in the EU",
  why: "A replica or a backup abroad is the same data abroad.",
  fix: "Choose regions in the EU for the primary, for replicas and for copies of backups.",
  reference: "requirement of the brief (dataResidency)",
  appliesTo: (subject) => subject.brief.dataResidency === "eu" && !isNoDatabase(subject),
  check: (subject) => {
    const { region, replicaRegions, backups } = detailsOf(subject, "database");
    return [
      ...placed(subject, region, "database.region"),
      ...(replicaRegions ?? [null]).flatMap((replica) => placed(subject, replica, "database.replicaRegions")),
      ...(backups?.crossRegionCopy === false
        ? []
        : [unknown("database.backups.crossRegionCopy", "where copies of backups are kept is not stated")]),
    ];
  },
};

function placed(subject: Subject, region: string | null | undefined, path: string): Observation[] {
  if (region === null || region === undefined) return [unknown(path, `${path} is not stated`)];
  const use = detailsOf(subject, "database").uses?.find(({ role }) => role === "database");
  const provider = subject.catalog.find(use?.serviceId ?? "")?.provider ?? subject.spec.hosting.provider;
  const area = readPlace(region, subject.catalog, provider)?.area ?? null;
  if (area === "eu") return [];
  return [
    area === null || area === "global"
      ? unknown(path, `whether ${region} keeps data in the EU is not known`)
      : fail(path, `${region} lies in ${area}, not in the EU`),
  ];
}
