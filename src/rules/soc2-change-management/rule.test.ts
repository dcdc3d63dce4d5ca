import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import { soc2ChangeManagement } from "./rule.ts";

describeRule(soc2ChangeManagement, {
  pass: [good("SOC2")],
  fail: [
    withDetails(good("SOC2"), "cicd", { approvalStage: false }),
    withSpec(good("SOC2"), "cicd", { stages: ["build"] }),
  ],
  unknown: [withDetails(good("SOC2"), "cicd", { approvalStage: null }), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
});
