import { detailsOf, isNoDatabase } from "../facts.ts";
import { usesIn } from "../placement.ts";
import { fail, type Observation, type Rule, type Subject, unknown } from "../rule.ts";

/** Regions of one provider can be told apart by their ids. */
function regionsApart(subject: Subject): Observation[] {
  const hosts = usesIn(subject, "hosting", ["compute"]) ?? [];
  const database = usesIn(subject, "database", ["database"])?.[0];
  const { replicaRegions = [] } = detailsOf(subject, "database");
  const region = database?.use.region ?? null;
  const regions = hosts.flatMap(({ use }) => use.region ?? []);
  const areComparable = hosts.every(({ service, use }) => service.network === database?.service.network && use.region);
  return region === null || !areComparable || regions.some((id) => id === region || replicaRegions.includes(id))
    ? []
    : [fail("database", `the application runs in ${regions.join(", ")}, the database in ${region}`)];
}

export const crossRegionTraffic: Rule = {
  id: "cross-region-traffic",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Application and database are in one place",
  why: "Every query would cross an ocean, and be billed for it.",
  fix: "Move one of them.",
  reference: "AWS Well-Architected COST 8; Azure CO:09",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const host = detailsOf(subject, "hosting").uses?.find(({ role }) => role === "compute")?.area;
    const database = detailsOf(subject, "database").uses?.find(({ role }) => role === "database")?.area;
    if (host === undefined || host === null || database === undefined || database === null)
      return [unknown("database", "where application and database run is not stated")];
    if (host === "global" || database === "global") return [];
    if (host !== database) return [fail("database", `the application runs in ${host}, the database in ${database}`)];
    return regionsApart(subject);
  },
};
