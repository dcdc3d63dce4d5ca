import { detailsOf, isNone, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const fedrampChangeControl: Rule = {
  id: "fedramp-change-control",
  severity: "error",
  regime: "FedRAMP",
  sections: ["cicd"],
  title: "Changes are reviewed and approved before they are made",
  why: "A change board decides on changes; the pipeline must not deploy past it.",
  fix: "Add an approval before the deployment to production.",
  reference: "NIST SP 800-53 CM-3",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: (subject) => [
    ...(isNone(subject.spec.cicd.platform) ? [fail("cicd.platform", "no pipeline is planned")] : []),
    ...requireFlag(detailsOf(subject, "cicd").approvalStage, "cicd.approvalStage", "nobody approves a deployment"),
  ],
};
