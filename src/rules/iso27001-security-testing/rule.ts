import { fail, type Rule, unknown } from "../rule.ts";

export const iso27001SecurityTesting: Rule = {
  id: "iso27001-security-testing",
  severity: "warning",
  regime: "ISO27001",
  sections: ["cicd"],
  title: "Security is tested before a release is accepted",
  why: "Secure development ends with tests of security; after the release it is the attacker who tests.",
  fix: "Put test and security scan stages before the deployment to production.",
  reference: "ISO/IEC 27001:2022 A.8.25, A.8.29",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: ({ spec }) => {
    const { stages } = spec.cicd;
    const release = stages.findLastIndex((stage) => /deploy|release/i.test(stage));
    const before = release === -1 ? stages : stages.slice(0, release);
    const hasTests = before.some((stage) => /test/i.test(stage));
    // The name of a scanner says as much as the word, but not every scanner is known by name here.
    const hasScan = before.some((stage) => /secur|scan|vulnerab|sast|dast|audit/i.test(stage));
    return [
      ...(hasTests ? [] : [fail("cicd.stages", "no test stage before the release")]),
      ...(hasScan ? [] : [unknown("cicd.stages", "no stage before the release names a test of security")]),
    ];
  },
};
