import { sectionIds } from "../../spec/words.ts";
import { fail, type Rule } from "../rule.ts";
import { statedMonthlyUsd } from "../stated-cost.ts";

export const costStated: Rule = {
  id: "cost-stated",
  severity: "warning",
  regime: null,
  sections: sectionIds,
  title: "The monthly cost is an amount",
  why: "A plan without a figure cannot be held against a budget, nor against another plan.",
  fix: "State one monthly amount in dollars, or a range.",
  reference: "AWS Well-Architected COST 2; Azure CO:02",
  appliesTo: () => true,
  check: ({ spec: { estimatedMonthlyCost } }) =>
    statedMonthlyUsd(estimatedMonthlyCost) === undefined
      ? [fail("estimatedMonthlyCost", `"${estimatedMonthlyCost.slice(0, 60)}" is not one amount of dollars`)]
      : [],
};
