import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const clearCache = withDetails(good(), "caching", { encryptionAtRest: false });

export const examples: RuleExamples = {
  pass: [good(), withDetails(clearCache, "caching", { holdsPersonalData: false })],
  fail: [
    withDetails(good(), "hosting", { encryptionAtRest: false }),
    withDetails(good(), "database", { encryptionAtRest: false }),
    clearCache,
  ],
  unknown: [
    withDetails(good(), "database", { encryptionAtRest: null }),
    withDetails(clearCache, "caching", { holdsPersonalData: null }),
    withoutDetails(good()),
  ],
  notApplicable: [withSpec(withoutDatabase(good()), "hosting", { compute: "static" })],
};
