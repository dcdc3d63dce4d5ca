import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const noReplica = withSpec(good("SOC2"), "database", { replicas: 0 });

export const examples: RuleExamples = {
  pass: [good("SOC2"), withDetails(good("SOC2"), "hosting", { multiZone: false })],
  fail: [
    withDetails(good("SOC2"), "hosting", { multiZone: false, minimumInstances: 1 }),
    withDetails(noReplica, "database", { highAvailability: false }),
  ],
  unknown: [
    withDetails(good("SOC2"), "hosting", { multiZone: null, minimumInstances: 1 }),
    withDetails(noReplica, "database", { highAvailability: null }),
    withoutDetails(good("SOC2")),
  ],
  notApplicable: [good()],
};
