import { fail, type Rule } from "../rule.ts";

export const wafPublicApp: Rule = {
  id: "waf-public-app",
  severity: "warning",
  regime: null,
  sections: ["security"],
  title: "A public application has a web application firewall",
  why: "Scanners find every public application within hours.",
  fix: "Put a firewall in front.",
  reference: "AWS Well-Architected SEC05; Azure SE:06",
  appliesTo: () => true,
  check: ({ spec }) => (spec.security.waf ? [] : [fail("security.waf", "no web application firewall")]),
};
