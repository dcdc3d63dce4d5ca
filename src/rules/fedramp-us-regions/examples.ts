import { good, withoutDetails, withoutUses, withSpec, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [
    withUse(good("FedRAMP"), "database", { region: "eu-central-1", area: "eu" }),
    withoutUses(withSpec(good("FedRAMP"), "hosting", { regions: ["Frankfurt"] }), "hosting"),
  ],
  unknown: [
    withoutDetails(good("FedRAMP")),
    withUse(good("FedRAMP"), "database", { region: null, area: null }),
    withoutUses(good("FedRAMP"), "security"),
  ],
  notApplicable: [good()],
};
