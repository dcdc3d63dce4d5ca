import { describeRule } from "../../../test/describe-rule.ts";
import { good, withBudget, withoutCost } from "../example-subject.ts";
import { budgetExceeded } from "./rule.ts";

describeRule(budgetExceeded, {
  pass: [withBudget(good(), "1000")],
  fail: [withBudget(good(), "10")],
  unknown: [withoutCost(withBudget(good(), "1000"))],
  notApplicable: [good()],
});
