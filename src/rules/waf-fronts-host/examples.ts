import { good, onNetwork, withDetails, withoutDetails, withoutFact, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const apart = onNetwork(good(), "aws-fargate", "gcp");
const uses = apart.details?.hosting?.uses ?? [];
const cdn = uses.map((use) => ({ ...use, serviceId: "aws-cognito", role: "cdn" }));

export const examples: RuleExamples = {
  pass: [good(), onNetwork(good(), "aws-waf", "saas"), withDetails(apart, "hosting", { uses: [...uses, ...cdn] })],
  fail: [apart, onNetwork(good(), "aws-waf", "vercel")],
  unknown: [
    withoutFact(apart, "hosting", "minimumInstances"),
    withDetails(good(), "security", { uses: [] }),
    withoutDetails(good()),
  ],
  notApplicable: [withSpec(good(), "security", { waf: false })],
};
