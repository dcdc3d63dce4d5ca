import { detailsOf, isNoDatabase } from "../facts.ts";
import { httpEngines } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const databaseStorage: Rule = {
  id: "database-storage",
  severity: "error",
  regime: null,
  sections: ["database"],
  title: "The database has room for the data",
  why: "A full disk stops every write, and often the database.",
  fix: "Choose more storage, or a plan that grows by itself.",
  reference: "AWS Well-Architected REL 1",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const { storageGb, engine } = detailsOf(subject, "database");
    const wanted = subject.workload?.databaseGb.value;
    // Engines that are billed by what they keep have no disk to fill.
    if (engine !== undefined && httpEngines.includes(engine)) return [];
    if (typeof storageGb !== "number" || wanted === undefined)
      return [unknown("database.storageGb", "storage and data are not both known")];
    if (storageGb >= wanted) return [];
    return typeof engine !== "string"
      ? [unknown("database.storageGb", "whether the storage has a limit is not known without the engine")]
      : [fail("database.storageGb", `${storageGb} GB of storage for about ${Math.ceil(wanted)} GB of data`)];
  },
};
