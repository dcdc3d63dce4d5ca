import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { releaseStrategy } from "../release-strategy.ts";
import { fail, type Rule } from "../rule.ts";

export const iso27001ChangeManagement: Rule = {
  id: "iso27001-change-management",
  severity: "error",
  regime: "ISO27001",
  sections: ["cicd"],
  title: "Changes follow a procedure and are approved",
  why: "Changes to information systems are subject to change management; one made by hand leaves no trace.",
  fix: "Deploy through a pipeline in which somebody approves a release.",
  reference: "ISO/IEC 27001:2022 A.8.32",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => {
    const { platform } = subject.spec.cicd;
    return [
      ...(isNone(platform) ? [fail("cicd.platform", "no pipeline is planned")] : []),
      ...(releaseStrategy(subject) === "manual" ? [fail("cicd.deploymentStrategy", "deployments are manual")] : []),
      ...requireFlag(detailsOf(subject, "cicd").approvalStage, "cicd.approvalStage", "nobody approves a deployment"),
    ];
  },
};
