import { describeRule } from "../../../test/describe-rule.ts";
import { good, resident, withoutDetails, withResidency } from "../example-subject.ts";
import { dataResidencyServices } from "./rule.ts";

describeRule(dataResidencyServices, {
  pass: [resident(good())],
  fail: [withResidency(resident(good()), "aws-fargate", "no")],
  unknown: [withResidency(resident(good()), "aws-fargate", "unknown"), withoutDetails(resident(good()))],
  notApplicable: [good()],
});
