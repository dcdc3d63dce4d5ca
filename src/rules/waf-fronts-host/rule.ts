import { detailsOf } from "../facts.ts";
import { clouds, hostNetwork, usesIn, worksBeside } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const wafFrontsHost: Rule = {
  id: "waf-fronts-host",
  severity: "error",
  regime: null,
  sections: ["hosting", "security"],
  title: "The firewall can stand in front of the application",
  why: "A firewall that is bound to one cloud's gateways sees no request to another's: it protects nothing.",
  fix: "Choose the firewall of the hosting's provider, or a proxy that stands before any host.",
  reference: "coherence between sections; AWS Well-Architected SEC05",
  appliesTo: ({ spec }) => spec.security.waf,
  check: (subject) => {
    const walls = usesIn(subject, "security", ["waf"]);
    const host = hostNetwork(subject);
    if (walls === undefined || walls.length === 0 || host === undefined)
      return [unknown("security.waf", "which firewall stands before which host is not stated")];
    // Who does not state how many instances run has not stated either what stands before them.
    const isVague = detailsOf(subject, "hosting").minimumInstances === undefined;
    // A CDN or gateway of the firewall's own cloud may stand between it and a host elsewhere.
    const gates = usesIn(subject, "hosting", ["cdn", "load-balancer", "api-gateway"]) ?? [];
    return walls
      .filter(({ service }) => !worksBeside(service, host))
      .filter(({ service }) => !gates.some((gate) => gate.service.network === service.network))
      .map(({ service: { name, network } }) =>
        isVague && clouds.includes(network)
          ? unknown("security.waf", `whether a CDN or gateway of ${network} stands before ${host} is not stated`)
          : fail("security.waf", `${name} cannot stand before an application on ${host}`),
      );
  },
};
