import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssPrivateDatabase: Rule = {
  id: "pci-dss-private-database",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["database"],
  title: "The database cannot be reached from untrusted networks",
  why: "Systems that store card data must not be directly accessible from untrusted networks.",
  fix: "Put the database into the private network of the application.",
  reference: "PCI DSS v4.0.1 1.4.4",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && !isNoDatabase(subject),
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "database").privateNetwork,
      "database.privateNetwork",
      "the database has a public endpoint",
    ),
};
