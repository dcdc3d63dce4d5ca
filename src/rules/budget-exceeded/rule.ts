import { Decimal } from "decimal.js";
import { fail, type Rule, unknown } from "../rule.ts";

export const budgetExceeded: Rule = {
  id: "budget-exceeded",
  severity: "error",
  regime: null,
  sections: ["hosting", "database", "caching", "cicd", "monitoring", "security"],
  title: "The expected cost is within the budget",
  why: "A plan beyond the budget is kept, so that the team sees what its requirements cost, but it does not pass.",
  fix: "Choose a cheaper option where there is one; else raise the budget, lower the scale, or give up a requirement.",
  reference: "requirement of the brief (budgetConstraints)",
  appliesTo: ({ brief }) => brief.budgetConstraints !== undefined,
  check: ({ brief, cost }) => {
    const budget = new Decimal(brief.budgetConstraints?.maxMonthlyUsd ?? 0);
    if (cost === undefined) return [unknown("estimatedMonthlyCost", "what it costs is not stated line by line")];
    const expected = new Decimal(cost.monthly.expected);
    return expected.lessThanOrEqualTo(budget)
      ? []
      : [
          fail(
            "estimatedMonthlyCost",
            `expected $${expected.toFixed(2)} a month, the budget is $${budget.toFixed(2)} ($${expected.minus(budget).toFixed(2)} too much)`,
          ),
        ];
  },
};
