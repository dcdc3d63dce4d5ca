import { fail, type Rule, unknown } from "../rule.ts";
import { statedMonthlyUsd } from "../stated-cost.ts";

export const costAddsUp: Rule = {
  id: "cost-adds-up",
  severity: "error",
  regime: null,
  sections: ["hosting"],
  title: "The hosting costs no more than the whole",
  why: "A part cannot cost more than the sum: one of the two figures is wrong, and a budget rests on it.",
  fix: "Price the plan anew.",
  reference: "coherence between sections",
  appliesTo: () => true,
  check: ({ spec }) => {
    const hosting = statedMonthlyUsd(spec.hosting.estimatedCost);
    const whole = statedMonthlyUsd(spec.estimatedMonthlyCost);
    if (hosting === undefined || whole === undefined)
      return [unknown("hosting.estimatedCost", "hosting and total are not both stated as an amount")];
    return hosting.lessThanOrEqualTo(whole)
      ? []
      : [fail("hosting.estimatedCost", `hosting costs $${hosting.toFixed(0)} of a total of $${whole.toFixed(0)}`)];
  },
};
