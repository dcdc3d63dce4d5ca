import { describeRule } from "../../../test/describe-rule.ts";
import { good, withDetails, withoutDetails } from "../example-subject.ts";
import { gdprBoundedRetention } from "./rule.ts";

describeRule(gdprBoundedRetention, {
  pass: [good("GDPR")],
  fail: [withDetails(good("GDPR"), "caching", { ttlSeconds: null })],
  unknown: [withDetails(good("GDPR"), "monitoring", { logRetentionDays: null }), withoutDetails(good("GDPR"))],
  notApplicable: [good()],
});
