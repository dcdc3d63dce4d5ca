import { detailsOf, requireFlag, usersLogIn } from "../facts.ts";
import type { Rule } from "../rule.ts";

export const pciDssMfa: Rule = {
  id: "pci-dss-mfa",
  severity: "error",
  regime: "PCI-DSS",
  sections: ["security"],
  title: "Access uses more than one factor",
  why: "A stolen password must not open the cardholder data environment.",
  fix: "Choose a log-in with multi-factor authentication.",
  reference: "PCI DSS v4.0.1 8.4.2, 8.4.3",
  appliesTo: (subject) => subject.brief.complianceRequirements.includes("PCI-DSS") && usersLogIn(subject) !== false,
  check: (subject) => requireFlag(detailsOf(subject, "security").mfa, "security.mfa", "log-in has no second factor"),
};
