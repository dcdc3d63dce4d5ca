import { detailsOf, noDetails } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const iso27001EnvironmentSeparation: Rule = {
  id: "iso27001-environment-separation",
  severity: "warning",
  regime: "ISO27001",
  sections: ["cicd"],
  title: "Development, test and production are apart",
  why: "Work on a test system must not reach production data.",
  fix: "Plan a staging environment (workload.environments).",
  reference: "ISO/IEC 27001:2022 A.8.31",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => {
    const environments = detailsOf(subject, "hosting").environments;
    if (environments === undefined) return noDetails("hosting");
    return environments.length >= 2
      ? []
      : [fail("hosting.environments", "only one environment is planned; set workload.environments to 2 or more")];
  },
};
