import { isNoDatabase } from "../facts.ts";
import { httpEngines, usesIn } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const staticHasDatabaseUse: Rule = {
  id: "static-has-database-use",
  severity: "warning",
  regime: null,
  sections: ["hosting", "database"],
  title: "Something can ask the database",
  why: "Static pages run no code on a server, and a browser must not hold a database's password: the database is paid for and unused.",
  fix: "Add compute that asks the database, choose one with an interface for browsers, or leave it out.",
  reference: "coherence between sections; AWS Well-Architected COST 5",
  appliesTo: (subject) => subject.spec.hosting.compute === "static" && !isNoDatabase(subject),
  check: (subject) => {
    const databases = usesIn(subject, "database", ["database"]);
    const hosts = usesIn(subject, "hosting", ["compute"]);
    if (databases === undefined || databases.length === 0 || hosts === undefined || hosts.length === 0)
      return [unknown("database.service", "what asks the database is not stated")];
    // A host that also runs programs, and a product that comes with log-in for browsers, serve static pages too.
    const runsCode = hosts.some(({ service: { offerings } }) => {
      const runtimes = offerings.hosting?.runtimes ?? "any";
      return hosts.length > 1 || runtimes === "any" || runtimes.some((runtime) => runtime !== "static");
    });
    const asked = databases.some(({ service: { offerings } }) => {
      const engines = offerings.database?.engines ?? [];
      return offerings.authentication !== undefined || engines.some((engine) => httpEngines.includes(engine));
    });
    return runsCode || asked
      ? []
      : [fail("database.service", "static pages cannot ask a database that speaks to servers only")];
  },
};
