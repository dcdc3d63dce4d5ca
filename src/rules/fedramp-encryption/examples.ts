import { good, withDetails, withoutDetails, withSpec } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("FedRAMP"),
    withSpec(withDetails(good("FedRAMP"), "caching", { encryptionAtRest: false }), "caching", { service: "memcached" }),
  ],
  fail: [
    withDetails(good("FedRAMP"), "hosting", { tlsInTransit: false }),
    withDetails(good("FedRAMP"), "hosting", { encryptionAtRest: false }),
    withDetails(good("FedRAMP"), "database", { tlsInTransit: false }),
    withDetails(good("FedRAMP"), "database", { encryptionAtRest: false }),
    withDetails(good("FedRAMP"), "caching", { tlsInTransit: false }),
    withDetails(good("FedRAMP"), "caching", { encryptionAtRest: false }),
    withDetails(good("FedRAMP"), "caching", { encryptionAtRest: false, holdsPersonalData: false }),
  ],
  unknown: [
    withDetails(good("FedRAMP"), "hosting", { tlsInTransit: null }),
    withDetails(good("FedRAMP"), "hosting", { encryptionAtRest: null }),
    withDetails(good("FedRAMP"), "database", { tlsInTransit: null }),
    withDetails(good("FedRAMP"), "database", { encryptionAtRest: null }),
    withDetails(good("FedRAMP"), "caching", { tlsInTransit: null }),
    withDetails(good("FedRAMP"), "caching", { encryptionAtRest: null }),
    withoutDetails(good("FedRAMP")),
  ],
  notApplicable: [good()],
};
