import { openErrors } from "./answer.ts";
import { notApplicable, passUnless, scoring } from "./evaluator.ts";

const budgetRule = "budget-exceeded";

/** No rule of severity error fails in the end, the budget apart. */
export const errorRules = scoring("error-rules", "no failing error rule (budget apart)", ({ answer }) => {
  if (answer.spec === null) return notApplicable("infeasible");
  const broken = openErrors(answer).filter(({ ruleId }) => ruleId !== budgetRule);
  return passUnless(broken.map(({ ruleId, message }) => `${ruleId}: ${message}`));
});

/** The budget of the brief is kept; what is unknown is not kept. */
export const budget = scoring("budget", "within the budget of the brief", ({ answer }) => {
  if (answer.brief.budgetConstraints === undefined) return notApplicable("the brief has no budget");
  if (answer.spec === null) return notApplicable("infeasible");
  const result = answer.checks.find(({ ruleId }) => ruleId === budgetRule)?.result ?? "missing";
  const { maxMonthlyUsd } = answer.brief.budgetConstraints;
  return passUnless(
    result === "pass" ? [] : [`${budgetRule}: ${result}, $${answer.monthlyUsd ?? "?"} of $${maxMonthlyUsd} a month`],
  );
});
