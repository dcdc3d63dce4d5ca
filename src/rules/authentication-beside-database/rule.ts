import { detailsOf, noDetails } from "../facts.ts";
import { fail, type Rule, type Subject } from "../rule.ts";

/** Nobody logs in, as far as the specification says. */
function isNobody({ spec }: Subject): boolean {
  return /^(none|no|)$/i.test(spec.security.authentication.trim());
}

export const authenticationBesideDatabase: Rule = {
  id: "authentication-beside-database",
  severity: "error",
  regime: null,
  sections: ["security"],
  title: "Log-in that lives in a database product stands beside that database",
  why: "Such a log-in keeps its accounts in the product's own database; without it there is nothing to log in to.",
  fix: "Choose the database of the same product, or another log-in.",
  reference: "coherence between sections",
  appliesTo: () => true,
  check: (subject) => {
    const { uses: security } = detailsOf(subject, "security");
    const { uses: database } = detailsOf(subject, "database");
    if (security === undefined || database === undefined)
      return noDetails(security === undefined ? "security" : "database");
    const login = security.find(({ role }) => role === "authentication");
    if (login === undefined && !isNobody(subject)) return noDetails("security");
    const service = login === undefined ? undefined : subject.catalog.find(login.serviceId);
    const needsDatabase = service?.offerings.authentication !== undefined && service.offerings.database !== undefined;
    if (!needsDatabase || database.some(({ serviceId }) => serviceId === login?.serviceId)) return [];
    return [fail("security.authentication", `${service.name} log-in needs its own database, which is not chosen`)];
  },
};
