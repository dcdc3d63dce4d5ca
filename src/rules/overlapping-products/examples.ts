import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const uses = good().details?.monitoring?.uses ?? [];
const more = ["github-actions", "supabase"].flatMap((serviceId) => uses.map((use) => ({ ...use, serviceId })));
const secrets = good().details?.security?.uses ?? [];

export const examples: RuleExamples = {
  pass: [good(), withDetails(good(), "monitoring", { uses: [...uses, ...more.slice(1)] })],
  fail: [
    withDetails(good(), "monitoring", { uses: [...uses, ...more] }),
    withDetails(good(), "security", {
      uses: [...secrets, ...secrets.map((use) => ({ ...use, serviceId: "supabase" }))],
    }),
  ],
  unknown: [withoutDetails(good())],
};
