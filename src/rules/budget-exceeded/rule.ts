import { Decimal } from "decimal.js";
import { fail, type Observation, type Rule, unknown } from "../rule.ts";
import { statedMonthlyUsd } from "../stated-cost.ts";

/** A total that somebody states may be too much; that it is enough, only a bill line by line can show. */
function judgeStated(estimatedMonthlyCost: string, budget: Decimal): Observation[] {
  const stated = statedMonthlyUsd(estimatedMonthlyCost);
  return [
    stated?.greaterThan(budget) === true
      ? fail("estimatedMonthlyCost", `stated are $${stated.toFixed(2)} a month, the budget is $${budget.toFixed(2)}`)
      : unknown("estimatedMonthlyCost", "what it costs is not stated line by line"),
  ];
}

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
  check: ({ brief, cost, spec }) => {
    const budget = new Decimal(brief.budgetConstraints?.maxMonthlyUsd ?? 0);
    if (cost === undefined) return judgeStated(spec.estimatedMonthlyCost, budget);
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
