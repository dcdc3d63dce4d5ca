import { detailsOf, isNone } from "../facts.ts";
import { fail, type Rule, unknown } from "../rule.ts";

/** What stands for a life without end. */
function isEndless(ttl: string): boolean {
  return isNone(ttl) || /^(?:never|off|0|infinite|unlimited|for ever)$/i.test(ttl.trim());
}

export const cacheTtl: Rule = {
  id: "cache-ttl",
  severity: "warning",
  regime: null,
  sections: ["caching"],
  title: "What is cached expires, and nothing expires where nothing is cached",
  why: "An answer that never expires is wrong for ever after one missed purge. A time to live without a cache means that the section was not thought through.",
  fix: "State a time to live for the cache, or none where there is no cache.",
  reference: "AWS Well-Architected REL 5; Azure RE:07",
  appliesTo: () => true,
  check: (subject) => {
    const { service, ttl } = subject.spec.caching;
    const { ttlSeconds } = detailsOf(subject, "caching");
    if (isNone(service))
      return isEndless(ttl) && typeof ttlSeconds !== "number"
        ? []
        : [fail("caching.ttl", `nothing is cached, yet the time to live is ${ttl}`)];
    if (isEndless(ttl) && ttl.trim() !== "") return [fail("caching.ttl", "what is cached never expires")];
    if (ttlSeconds === null) return [fail("caching.ttl", "what is cached never expires by time")];
    return ttlSeconds === undefined ? [unknown("caching.ttl", "how long an answer is cached is not stated")] : [];
  },
};
