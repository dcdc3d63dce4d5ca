import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const secretsManagedRegulated: Rule = {
  id: "secrets-managed-regulated",
  severity: "error",
  regime: null,
  sections: ["security"],
  title: "Regulated systems keep secrets in a secrets manager",
  why: "Where a regime is required, plain environment variables are no access control.",
  fix: "Choose a secrets manager.",
  reference: "AWS Well-Architected SEC02-BP03; SOC 2 CC6.1",
  appliesTo: ({ brief, spec }) => brief.complianceRequirements.length > 0 && spec.hosting.compute !== "static",
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "security").secretsManager,
      "security.secretsManager",
      "secrets are kept in plain environment variables",
    ),
};
