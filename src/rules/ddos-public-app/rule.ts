import { fail, type Rule } from "../rule.ts";

export const ddosPublicApp: Rule = {
  id: "ddos-public-app",
  severity: "warning",
  regime: null,
  sections: ["security"],
  title: "A public application is protected from floods of traffic",
  why: "A flood costs an attacker a few dollars, and the application its users or a month's bill.",
  fix: "Put protection against floods (DDoS) in front.",
  reference: "AWS Well-Architected SEC05; Azure SE:06",
  appliesTo: () => true,
  check: ({ spec }) =>
    spec.security.ddosProtection ? [] : [fail("security.ddosProtection", "no protection against floods of traffic")],
};
