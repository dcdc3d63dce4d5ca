import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("SOC2"),
    withSpec(withDetails(good("SOC2"), "caching", { tlsInTransit: null }), "caching", { service: "none" }),
  ],
  fail: [
    withDetails(good("SOC2"), "hosting", { tlsInTransit: false }),
    withDetails(good("SOC2"), "database", { tlsInTransit: false }),
    withDetails(good("SOC2"), "caching", { tlsInTransit: false }),
  ],
  unknown: [withDetails(good("SOC2"), "database", { tlsInTransit: null }), withoutDetails(good("SOC2"))],
  notApplicable: [good()],
};
