import { detailsOf, isNoDatabase, requireFlag } from "../facts.ts";
import { fail, type Rule } from "../rule.ts";

export const soc2BoundaryProtection: Rule = {
  id: "soc2-boundary-protection",
  severity: "warning",
  regime: "SOC2",
  sections: ["security", "database"],
  title: "The boundary of the system is guarded",
  why: "What strangers can reach, they try: the application needs a guard in front, the database no public address.",
  fix: "Put a firewall in front and the database into the private network.",
  reference: "SOC 2 CC6.6",
  appliesTo: ({ brief }) => brief.complianceRequirements.includes("SOC2"),
  check: (subject) => [
    ...(subject.spec.security.waf ? [] : [fail("security.waf", "no web application firewall", ["security"])]),
    ...(isNoDatabase(subject)
      ? []
      : requireFlag(
          detailsOf(subject, "database").privateNetwork,
          "database.privateNetwork",
          "the database has a public endpoint",
        )),
  ],
};
