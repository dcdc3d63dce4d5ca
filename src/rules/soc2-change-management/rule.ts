import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { releaseStrategy } from "../release-strategy.ts";
import { fail, type Rule } from "../rule.ts";

export const soc2ChangeManagement: Rule = {
  id: "soc2-change-management",
  severity: "error",
  regime: "SOC2",
  sections: ["cicd"],
  title: "Changes are built, tested, approved and deployed by a pipeline",
  why: "Uncontrolled changes are the commonest finding of an audit.",
  fix: "Use a pipeline with test and approval stages and an automatic deployment.",
  reference: "SOC 2 CC8.1",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => [
    ...(isNone(subject.spec.cicd.platform) ? [fail("cicd.platform", "no pipeline is planned")] : []),
    ...requireFlag(detailsOf(subject, "cicd").approvalStage, "cicd.approvalStage", "nobody approves a deployment"),
    ...(subject.spec.cicd.stages.some((stage) => /test/i.test(stage)) ? [] : [fail("cicd.stages", "no test stage")]),
    ...(releaseStrategy(subject) === "manual" ? [fail("cicd.deploymentStrategy", "deployments are manual")] : []),
  ],
};
