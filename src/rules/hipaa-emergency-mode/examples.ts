import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const alone = withDetails(withSpec(good("HIPAA"), "database", { replicas: 0 }), "database", {
  highAvailability: false,
  replicas: 0,
});

export const examples: RuleExamples = {
  pass: [
    good("HIPAA"),
    withDetails(alone, "database", { highAvailability: true }),
    withSpec(alone, "database", { replicas: 1 }),
  ],
  fail: [alone],
  unknown: [withDetails(alone, "database", { highAvailability: null }), withoutDetails(alone)],
  notApplicable: [good(), withoutDatabase(good("HIPAA"))],
};
