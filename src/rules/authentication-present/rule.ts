import { usersLogIn } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const authenticationPresent: Rule = {
  id: "authentication-present",
  severity: "error",
  regime: null,
  sections: ["security"],
  title: "Users who log in are authenticated by a named service",
  why: "An application with accounts but without authentication is open.",
  fix: "Choose an authentication service.",
  reference: "AWS Well-Architected SEC02; Azure SE:05; 45 CFR 164.312(a)(2)(i); SOC 2 CC6.1",
  appliesTo: (subject) => usersLogIn(subject) !== false,
  check: (subject) => {
    const isNone = /^(none|no|)$/i.test(subject.spec.security.authentication.trim());
    if (!isNone) return [];
    return [
      usersLogIn(subject) === true
        ? fail("security.authentication", "users log in, but no authentication is planned")
        : unknown("security.authentication", "whether users log in is not known"),
    ];
  },
};
