import { detailsOf, noDetails } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const pciDssEnvironmentSeparation: Rule = {
  id: "pci-dss-environment-separation",
  severity: "warning",
  regime: "PCI-DSS",
  sections: ["hosting", "cicd"],
  title: "Tests run apart from production",
  why: "With production as the only environment, trials touch live card data.",
  fix: "Plan a staging environment (workload.environments).",
  reference: "PCI DSS v4.0.1 6.5.3",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("PCI-DSS"),
  check: (subject) => {
    const { environments } = detailsOf(subject, "hosting");
    if (environments === undefined) return noDetails("hosting");
    return environments.length >= 2
      ? []
      : [fail("hosting.environments", "only one environment is planned; set workload.environments to 2 or more")];
  },
};
