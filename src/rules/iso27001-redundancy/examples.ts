import { good, withBrief, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("ISO27001"),
    withSpec(withDetails(good("ISO27001"), "hosting", { multiZone: false }), "hosting", {
      regions: ["us-east-1", "us-west-2"],
    }),
    withoutDatabase(
      withDetails(withSpec(good("ISO27001"), "database", { replicas: 0 }), "database", { highAvailability: false }),
    ),
  ],
  fail: [
    withDetails(good("ISO27001"), "hosting", { multiZone: false }),
    withDetails(withSpec(good("ISO27001"), "database", { replicas: 0 }), "database", { highAvailability: false }),
  ],
  unknown: [
    withDetails(good("ISO27001"), "hosting", { multiZone: null }),
    withDetails(withSpec(good("ISO27001"), "database", { replicas: 0 }), "database", { highAvailability: null }),
    withoutDetails(good("ISO27001")),
  ],
  notApplicable: [good(), withBrief(good("ISO27001"), { availabilityTarget: 99 })],
};
