import { good, resident, withoutDetails, withoutUses, withSpec, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [resident(good())],
  fail: [
    withUse(resident(good()), "database", { region: "eu-west-2", area: "uk" }),
    withSpec(resident(good()), "hosting", { regions: ["eu-central-1", "eu-west-2"] }),
  ],
  unknown: [
    withoutDetails(resident(good())),
    withUse(resident(good()), "database", { region: null, area: null }),
    withoutUses(resident(good()), "caching"),
  ],
  notApplicable: [good()],
};
