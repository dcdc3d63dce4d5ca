import { detailsOf, requireFlag, usersLogIn } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const hipaaMultiFactor: Rule = {
  id: "hipaa-multi-factor",
  severity: "warning",
  regime: "HIPAA",
  sections: ["security"],
  title: "People prove who they are with more than a password",
  why: "Whoever asks for health data must be verified; a password alone is the weakest proof.",
  fix: "Choose a log-in with multi-factor authentication.",
  reference: "45 CFR 164.312(d)",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("HIPAA") && usersLogIn(subject) !== false,
  check: (subject) => requireFlag(detailsOf(subject, "security").mfa, "security.mfa", "log-in has no second factor"),
};
