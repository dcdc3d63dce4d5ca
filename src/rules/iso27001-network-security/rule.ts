import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const iso27001NetworkSecurity: Rule = {
  id: "iso27001-network-security",
  severity: "warning",
  regime: "ISO27001",
  sections: ["database", "security"],
  title: "Networks are guarded and set apart",
  why: "Services belong into networks by what they hold; a store that faces the internet is not set apart.",
  fix: "Put a firewall in front of the application and the database into a private network.",
  reference: "ISO/IEC 27001:2022 A.8.20, A.8.22",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("ISO27001"),
  check: (subject) => [
    ...(subject.spec.security.waf ? [] : [fail("security.waf", "no web application firewall", ["security"])]),
    ...(isNoDatabase(subject)
      ? []
      : requireFlag(
          detailsOf(subject, "database").privateNetwork,
          "database.privateNetwork",
          "the database can be reached from the internet",
        )),
  ],
};
