import { connectionDemand } from "../../catalog/connections.ts";
import { detailsOf, isNoDatabase } from "../facts.ts";
import { httpEngines } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

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
    const { maximumInstances } = detailsOf(subject, "hosting");
    const { engine, pooler, maximumConnections } = detailsOf(subject, "database");
    if (pooler === true || (maximumConnections === null && httpEngines.includes(engine ?? ""))) return [];
    if (typeof maximumInstances !== "number" || typeof maximumConnections !== "number")
      return [unknown("database.maximumConnections", "instances or connections are not limited by a stated number")];
    const { wanted, usable } = connectionDemand(maximumInstances, maximumConnections);
    if (wanted <= usable) return [];
    const message = `${maximumInstances} instances open ${wanted} connections, usable are ${usable}`;
    return [
      pooler === false ? fail("database.tier", message) : unknown("database.pooler", `${message}, unless pooled`),
    ];
  },
};
