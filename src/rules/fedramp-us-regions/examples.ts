import { good, withoutDetails, withUse } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("FedRAMP")],
  fail: [withUse(good("FedRAMP"), "database", { region: "eu-central-1", area: "eu" })],
  unknown: [withoutDetails(good("FedRAMP"))],
  notApplicable: [good()],
};
