import { detailsOf, requireFlag } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const budgetAlert: Rule = {
  id: "budget-alert",
  severity: "warning",
  regime: null,
  sections: ["monitoring"],
  title: "Somebody is told before the month costs too much",
  why: "Metered services bill a loop or an attack as gladly as a customer; the invoice comes weeks later.",
  fix: "Add an alert on monthly spend.",
  reference: "AWS Well-Architected COST 1; Azure CO:03, CO:04",
  appliesTo: () => true,
  check: (subject) =>
    requireFlag(
      detailsOf(subject, "monitoring").budgetAlert,
      "monitoring.budgetAlert",
      "no alert watches what is spent",
    ),
};
