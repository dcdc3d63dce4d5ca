import { detailsOf, isNoCacheStore } from "../facts.ts";
import { hostNetwork, usesIn } from "../placement.ts";
import { fail, type Rule, unknown } from "../rule.ts";

export const cacheReachable: Rule = {
  id: "cache-reachable",
  severity: "error",
  regime: null,
  sections: ["hosting", "caching"],
  title: "A cache without a public endpoint stands in the application's network",
  why: "From another network it cannot be reached at all.",
  fix: "Choose a cache of the hosting's provider, or one with a public endpoint.",
  reference: "coherence between sections",
  appliesTo: (subject) => !isNoCacheStore(subject),
  check: (subject) => {
    const { privateNetwork } = detailsOf(subject, "caching");
    if (privateNetwork === false) return [];
    const cache = usesIn(subject, "caching", ["cache"])?.[0]?.service;
    const host = hostNetwork(subject);
    if (cache === undefined || host === undefined)
      return [unknown("caching.service", "where application and cache run is not stated")];
    if (cache.network === host || cache.network === "saas") return [];
    return [
      privateNetwork === true
        ? fail("caching.service", `${cache.name} is private to ${cache.network}, the application runs on ${host}`)
        : unknown("caching.service", `whether ${cache.name} can be reached from ${host} is not stated`),
    ];
  },
};
