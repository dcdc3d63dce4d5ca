import { good, withDetails, withoutDetails } from "../example-subject.ts";
import type { RuleExamples } from "../rule-examples.ts";

export const examples: RuleExamples = {
  pass: [
    good("PCI-DSS"),
    withDetails(good("PCI-DSS"), "database", { tlsInTransit: false, privateNetwork: true }),
    withDetails(good("PCI-DSS"), "caching", { tlsInTransit: null, privateNetwork: true }),
  ],
  fail: [
    withDetails(good("PCI-DSS"), "hosting", { tlsInTransit: false }),
    withDetails(good("PCI-DSS"), "database", { tlsInTransit: false, privateNetwork: false }),
    withDetails(good("PCI-DSS"), "caching", { tlsInTransit: false, privateNetwork: false }),
  ],
  unknown: [
    withDetails(good("PCI-DSS"), "database", { tlsInTransit: false, privateNetwork: null }),
    withDetails(good("PCI-DSS"), "hosting", { tlsInTransit: null }),
    withoutDetails(good("PCI-DSS")),
  ],
  notApplicable: [good()],
};
