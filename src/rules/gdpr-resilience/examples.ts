import { good, withBrief, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("GDPR"),
    withSpec(good("GDPR"), "security", { waf: false }),
    withBrief(
      withDetails(withSpec(good("GDPR"), "database", { replicas: 0 }), "database", { highAvailability: false }),
      { availabilityTarget: 99 },
    ),
    withoutDatabase(
      withDetails(withSpec(good("GDPR"), "database", { replicas: 0 }), "database", { highAvailability: false }),
    ),
  ],
  fail: [
    withSpec(good("GDPR"), "security", { waf: false, ddosProtection: false }),
    withSpec(good("GDPR"), "monitoring", { alerts: [] }),
    withDetails(withSpec(good("GDPR"), "database", { replicas: 0 }), "database", { highAvailability: false }),
  ],
  unknown: [
    withDetails(withSpec(good("GDPR"), "database", { replicas: 0 }), "database", { highAvailability: null }),
    withoutDetails(withSpec(good("GDPR"), "database", { replicas: 0 })),
  ],
  notApplicable: [good()],
};
