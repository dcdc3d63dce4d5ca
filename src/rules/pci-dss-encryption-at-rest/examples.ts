import { good, withDetails, withoutDatabase, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good("PCI-DSS")],
  fail: [withDetails(good("PCI-DSS"), "database", { encryptionAtRest: false })],
  unknown: [withDetails(good("PCI-DSS"), "database", { encryptionAtRest: null }), withoutDetails(good("PCI-DSS"))],
  notApplicable: [good(), withoutDatabase(good("PCI-DSS"))],
};
