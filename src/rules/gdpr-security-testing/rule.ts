import { detailsOf, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const gdprSecurityTesting: Rule = {
  id: "gdpr-security-testing",
  severity: "warning",
  regime: "GDPR",
  sections: ["cicd"],
  title: "Protective measures are tested again and again",
  why: "Measures must be tested and assessed regularly; the pipeline is where that happens by itself.",
  fix: "Add test and security scan stages to the pipeline.",
  reference: "GDPR Art. 32(1)(d)",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("GDPR"),
  check: (subject) => [
    ...(subject.spec.cicd.stages.some((stage) => /test/i.test(stage)) ? [] : [fail("cicd.stages", "no test stage")]),
    ...requireFlag(
      detailsOf(subject, "cicd").securityScan,
      "cicd.securityScan",
      "the pipeline does not scan for security faults",
    ),
  ],
};
