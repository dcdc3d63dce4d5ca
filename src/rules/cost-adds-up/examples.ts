import { good, withMonthlyCost, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good(),
    withMonthlyCost(good(), "$100/month"),
    withMonthlyCost(good(), "$80-120"),
    withMonthlyCost(good(), "$1,200 per year"),
  ],
  fail: [
    withMonthlyCost(good(), "$99/month"),
    withSpec(good(), "hosting", { estimatedCost: "from $501/month" }),
    withMonthlyCost(good(), "$600/year"),
  ],
  unknown: [withMonthlyCost(good(), "depends on traffic"), withSpec(good(), "hosting", { estimatedCost: "" })],
};
