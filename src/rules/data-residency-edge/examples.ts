import { good, resident, withoutDetails, withSpec, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [resident(good())],
  fail: [
    withSpec(resident(good()), "hosting", { compute: "edge" }),
    withUse(resident(good()), "hosting", { role: "cdn", region: null, area: "global" }),
  ],
  unknown: [withoutDetails(resident(good()))],
  notApplicable: [good()],
};
