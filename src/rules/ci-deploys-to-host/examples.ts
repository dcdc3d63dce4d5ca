import { good, onNetwork, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [good(), onNetwork(good(), "github-actions", "saas")],
  fail: [onNetwork(good(), "github-actions", "vercel"), onNetwork(good(), "github-actions", "netlify")],
  unknown: [
    onNetwork(good(), "github-actions", "gcp"),
    withDetails(good(), "cicd", { uses: [] }),
    withoutDetails(good()),
  ],
};
