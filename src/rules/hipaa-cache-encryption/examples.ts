import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const bare = withDetails(good("HIPAA"), "caching", { encryptionAtRest: false });

export const examples: RuleExamples = {
  pass: [good("HIPAA"), withDetails(bare, "caching", { holdsPersonalData: false })],
  fail: [bare],
  unknown: [
    withDetails(bare, "caching", { holdsPersonalData: null }),
    withDetails(good("HIPAA"), "caching", { encryptionAtRest: null }),
    withoutDetails(good("HIPAA")),
  ],
  notApplicable: [good(), withSpec(good("HIPAA"), "caching", { service: "edge" })],
};
