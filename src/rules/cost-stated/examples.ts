import { good, withMonthlyCost } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), withMonthlyCost(good(), "$1,200 - $1,500"), withMonthlyCost(good(), "about $3k per month")],
  fail: [withMonthlyCost(good(), "depends on traffic"), withMonthlyCost(good(), "")],
};
