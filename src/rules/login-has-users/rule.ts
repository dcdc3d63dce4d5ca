import { detailsOf, isNone, usersLogIn } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const loginHasUsers: Rule = {
  id: "login-has-users",
  severity: "info",
  regime: null,
  sections: ["security"],
  title: "A log-in product has users who log in",
  why: "A product that nobody uses is one more vendor to review, to patch and to pay.",
  fix: "Leave the log-in out, or say who logs in.",
  reference: "AWS Well-Architected COST 5; Azure RE:01",
  appliesTo: (subject) => usersLogIn(subject) !== true,
  check: (subject) => {
    const { uses } = detailsOf(subject, "security");
    const { authentication } = subject.spec.security;
    const isChosen = uses?.some(({ role }) => role === "authentication") ?? !isNone(authentication);
    if (!isChosen) return [];
    return [
      usersLogIn(subject) === false
        ? fail("security.authentication", `nobody logs in, yet ${authentication} is planned`)
        : unknown("security.authentication", "whether users log in is not known"),
    ];
  },
};
