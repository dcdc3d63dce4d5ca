import { detailsOf, isNone, requireFlag, usersLogIn } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const iso27001SecureAuthentication: Rule = {
  id: "iso27001-secure-authentication",
  severity: "warning",
  regime: "ISO27001",
  sections: ["security"],
  title: "Log-in fits what it protects",
  why: "Authentication is to be as strong as access is restricted; a password alone is seldom enough.",
  fix: "Choose an authentication service with a second factor.",
  reference: "ISO/IEC 27001:2022 A.8.5",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("ISO27001") && usersLogIn(subject) !== false,
  check: (subject) => {
    const path = "security.authentication";
    if (!isNone(subject.spec.security.authentication))
      return requireFlag(detailsOf(subject, "security").mfa, "security.mfa", "log-in has no second factor");
    return [
      usersLogIn(subject) === true
        ? fail(path, "users log in, but no authentication is planned")
        : unknown(path, "whether users log in is not known"),
    ];
  },
};
