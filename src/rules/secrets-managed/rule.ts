import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const secretsManaged: Rule = {
  id: "secrets-managed",
  severity: "warning",
  regime: null,
  sections: ["security"],
  title: "Secrets live in a secrets manager",
  why: "Environment variables are copied into logs, crash reports and build output.",
  fix: "Choose a secrets manager.",
  reference: "AWS Well-Architected SEC02-BP03; Azure SE:09",
  appliesTo: ({ spec }) => spec.hosting.compute !== "static",
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "security").secretsManager,
      "security.secretsManager",
      "secrets are kept in plain environment variables",
    ),
};
