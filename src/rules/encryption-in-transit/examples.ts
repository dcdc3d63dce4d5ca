import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

const clearCache = withDetails(good(), "caching", { tlsInTransit: false });
const clearDatabase = withDetails(good(), "database", { tlsInTransit: false });

export const examples: RuleExamples = {
  pass: [
    good(),
    clearCache,
    withDetails(withSpec(good(), "caching", { service: "edge" }), "caching", { tlsInTransit: null }),
    withDetails(withoutDatabase(good()), "database", { tlsInTransit: null }),
  ],
  fail: [
    withDetails(good(), "hosting", { tlsInTransit: false }),
    withDetails(clearDatabase, "database", { privateNetwork: false }),
    withDetails(clearCache, "caching", { privateNetwork: false }),
  ],
  unknown: [
    withDetails(clearDatabase, "database", { privateNetwork: null }),
    withDetails(clearCache, "caching", { privateNetwork: null }),
    withoutDetails(good()),
  ],
};
