import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { iso27001EnvironmentSeparation } from "./rule.ts";

describeRule(iso27001EnvironmentSeparation, {
  pass: [good("ISO27001")],
  fail: [withDetails(good("ISO27001"), "hosting", { environments: ["production"] })],
  unknown: [withoutDetails(good("ISO27001"))],
  notApplicable: [good()],
});
