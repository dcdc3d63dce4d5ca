import { connectionDemand } from "../../catalog/connections.ts";
import { detailsOf, isNoDatabase, noDetails } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** Databases that are called over HTTP have no connections to run out of. */
function isConnectionless(engine: string): boolean {
  return ["dynamodb", "firestore", "cosmosdb", "sqlite"].includes(engine);
}

export const connectionLimit: Rule = {
  id: "connection-limit",
  severity: "error",
  regime: null,
  sections: ["hosting", "database"],
  title: "The database takes the connections of the largest fleet",
  why: "Instances beyond the limit are refused: the application fails just when it scales.",
  fix: "Choose a larger database, a pooler, or fewer instances.",
  reference: "AWS Well-Architected REL 1; PostgreSQL max_connections",
  appliesTo: (subject) => !isNoDatabase(subject),
  check: (subject) => {
    const hosting = detailsOf(subject, "hosting");
    const database = detailsOf(subject, "database");
    if (hosting === null || database === null) return noDetails(hosting === null ? "hosting" : "database");
    if (database.pooler === true || database.maximumConnections === null || hosting.maximumInstances === null) {
      return database.pooler === true || (database.maximumConnections === null && isConnectionless(database.engine))
        ? []
        : [unknown("database.maximumConnections", "instances or connections are not limited by a stated number")];
    }
    const { wanted, usable } = connectionDemand(hosting.maximumInstances, database.maximumConnections);
    return wanted <= usable
      ? []
      : [
          fail(
            "database.tier",
            `${hosting.maximumInstances} instances open ${wanted} connections, usable are ${usable}`,
          ),
        ];
  },
};
