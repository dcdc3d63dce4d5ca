import { good, onNetwork, withDetails, withoutDetails, withoutFact, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const edge = withDetails(withSpec(good(), "caching", { service: "edge" }), "caching", { engine: "edge", uses: [] });
const uses = edge.details?.hosting?.uses ?? [];
const cdn = uses.map((use) => ({ ...use, serviceId: "aws-waf", role: "cdn" }));

export const examples: RuleExamples = {
  pass: [
    withDetails(edge, "hosting", { uses: [...uses, ...cdn] }),
    withoutDetails(withSpec(edge, "hosting", { compute: "static" })),
    onNetwork(edge, "aws-fargate", "vercel"),
    onNetwork(edge, "aws-waf", "cloudflare"),
  ],
  fail: [edge, withSpec(edge, "hosting", { compute: "vms" })],
  unknown: [withoutDetails(edge), withoutFact(edge, "hosting", "minimumInstances")],
  notApplicable: [good()],
};
