import { good, withDetails, withoutDatabase, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("GDPR"),
    withoutDatabase(good("GDPR")),
    withDetails(good("GDPR"), "caching", { encryptionAtRest: false, holdsPersonalData: false }),
    withSpec(withDetails(good("GDPR"), "caching", { encryptionAtRest: false }), "caching", { service: "memcached" }),
  ],
  fail: [
    withDetails(good("GDPR"), "hosting", { tlsInTransit: false }),
    withDetails(good("GDPR"), "hosting", { encryptionAtRest: false }),
    withDetails(good("GDPR"), "database", { tlsInTransit: false }),
    withDetails(good("GDPR"), "database", { encryptionAtRest: false }),
    withDetails(good("GDPR"), "caching", { tlsInTransit: false }),
    withDetails(good("GDPR"), "caching", { encryptionAtRest: false }),
  ],
  unknown: [
    withDetails(good("GDPR"), "hosting", { tlsInTransit: null }),
    withDetails(good("GDPR"), "hosting", { encryptionAtRest: null }),
    withDetails(good("GDPR"), "database", { tlsInTransit: null }),
    withDetails(good("GDPR"), "database", { encryptionAtRest: null }),
    withDetails(good("GDPR"), "caching", { tlsInTransit: null }),
    withDetails(good("GDPR"), "caching", { encryptionAtRest: null }),
    withoutDetails(good("GDPR")),
    withDetails(good("GDPR"), "caching", { encryptionAtRest: false, holdsPersonalData: null }),
  ],
  notApplicable: [good()],
};
