import { good, withoutWorkload, withSizes, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const functions = withSpec(good(), "hosting", { compute: "serverless" });

export const examples: RuleExamples = {
  pass: [withSizes(functions, { websocketConnections: 0 })],
  fail: [withSizes(functions, { websocketConnections: 200 })],
  unknown: [withoutWorkload(functions)],
  notApplicable: [good()],
};
