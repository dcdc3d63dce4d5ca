import { good, withDetails, withoutDetails, withoutUsers, withoutWorkload, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const without = withSpec(withoutUsers(good()), "security", { authentication: "none" });

export const examples: RuleExamples = {
  pass: [withDetails(without, "security", { uses: [] }), withoutDetails(without)],
  fail: [withoutUsers(good()), withoutDetails(withoutUsers(good()))],
  unknown: [withoutWorkload(good())],
  notApplicable: [good()],
};
