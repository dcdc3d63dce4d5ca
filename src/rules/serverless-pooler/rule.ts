import { detailsOf, isNoDatabase } from "../facts.ts";
import { httpEngines } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** So many connections a burst of functions can take in a moment (judgement: as many concurrent requests). */
const burstConnections = 500;

export const serverlessPooler: Rule = {
  id: "serverless-pooler",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Functions reach the database through a pooler",
  why: "Each function that starts opens connections of its own; a burst takes them all.",
  fix: "Choose a database with a pooler, put one in front, or set a maximum of functions.",
  reference: "AWS Well-Architected REL 1; Azure RE:07",
  appliesTo: (subject) =>
    !isNoDatabase(subject) &&
    (subject.spec.hosting.compute === "serverless" || subject.spec.hosting.compute === "edge"),
  check: (subject) => {
    const { engine, pooler, maximumConnections } = detailsOf(subject, "database");
    // With a maximum of instances, connection-limit compares the numbers.
    const { maximumInstances } = detailsOf(subject, "hosting");
    if (pooler === true || typeof maximumInstances === "number") return [];
    if (engine !== undefined && httpEngines.includes(engine)) return [];
    if (typeof maximumConnections === "number" && maximumConnections >= burstConnections) return [];
    return pooler === false && maximumInstances === null && typeof maximumConnections === "number"
      ? [fail("database.tier", `functions without a maximum share ${maximumConnections} connections without a pooler`)]
      : [unknown("database.tier", "whether a pooler stands between functions and database is not stated")];
  },
};
