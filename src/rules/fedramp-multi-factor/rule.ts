import { detailsOf, requireFlag, usersLogIn } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const fedrampMultiFactor: Rule = {
  id: "fedramp-multi-factor",
  severity: "error",
  regime: "FedRAMP",
  sections: ["security"],
  title: "All users log in with more than one factor",
  why: "Identification of organisational users needs multi-factor authentication.",
  fix: "Choose a log-in with multi-factor authentication.",
  reference: "NIST SP 800-53 IA-2(1), IA-2(2)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("FedRAMP") && usersLogIn(subject) !== false,
  check: (subject) => requireFlag(detailsOf(subject, "security").mfa, "security.mfa", "log-in has no second factor"),
};
