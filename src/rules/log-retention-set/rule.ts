import { detailsOf, isNone } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const logRetentionSet: Rule = {
  id: "log-retention-set",
  severity: "warning",
  regime: null,
  sections: ["monitoring"],
  title: "Logs are kept for a stated time",
  why: "Logs that vanish cannot explain an incident; logs kept for ever cost and leak.",
  fix: "Choose a plan with a stated retention.",
  reference: "AWS Well-Architected SEC04, COST 4; Azure SE:10",
  appliesTo: () => true,
  check: (subject) => {
    if (isNone(subject.spec.monitoring.logging)) return [fail("monitoring.logging", "nothing is logged")];
    const { logRetentionDays } = detailsOf(subject, "monitoring");
    if (logRetentionDays === undefined || logRetentionDays === null)
      return [unknown("monitoring.logging", "how long logs are kept is not stated")];
    return logRetentionDays > 0 ? [] : [fail("monitoring.logging", "logs are not kept")];
  },
};
