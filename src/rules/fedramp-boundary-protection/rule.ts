import { fail, type Rule } from "../rule.ts";

export const fedrampBoundaryProtection: Rule = {
  id: "fedramp-boundary-protection",
  severity: "error",
  regime: "FedRAMP",
  sections: ["security"],
  title: "The boundary is protected",
  why: "Denial of service and attacks at the boundary must be met by managed protection.",
  fix: "Choose edge protection with a firewall and DDoS protection.",
  reference: "NIST SP 800-53 SC-5, SC-7",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("FedRAMP"),
  check: ({ spec }) => [
    ...(spec.security.waf ? [] : [fail("security.waf", "no web application firewall")]),
    ...(spec.security.ddosProtection
      ? []
      : [fail("security.ddosProtection", "no protection against denial of service")]),
  ],
};
