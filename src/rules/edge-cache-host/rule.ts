import { detailsOf, knownUses } from "../facts.ts";
import { edgeNetworks, hostNetwork, usesIn } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const edgeCacheHost: Rule = {
  id: "edge-cache-host",
  severity: "error",
  regime: null,
  sections: ["hosting", "caching"],
  title: "An edge cache has an edge to stand on",
  why: "Machines in one data centre cache nothing near the users; an edge cache needs a CDN that somebody runs and bills.",
  fix: "Choose a host that brings a CDN, add one, or choose another cache.",
  reference: "coherence between sections",
  appliesTo: ({ spec }) => spec.caching.service === "edge",
  check: (subject) => {
    const { compute } = subject.spec.hosting;
    const network = hostNetwork(subject);
    if (compute === "static" || compute === "edge") return [];
    if (network !== undefined && edgeNetworks.includes(network)) return [];
    const { placed, open } = knownUses(subject);
    const wall = usesIn(subject, "security", ["waf"])?.some(({ service }) => edgeNetworks.includes(service.network));
    if (wall === true || placed.some(({ use }) => use.role === "cdn" || use.role === "cache")) return [];
    // Who does not state how many instances run has not stated either what stands before them.
    const isVague = detailsOf(subject, "hosting").minimumInstances === undefined;
    return wall === undefined || open.length > 0 || isVague
      ? [unknown("caching.service", "which product is the edge is not stated")]
      : [fail("caching.service", `the application runs as ${compute} without a CDN, yet the cache is at the edge`)];
  },
};
