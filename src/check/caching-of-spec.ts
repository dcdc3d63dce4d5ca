import type { SectionDetails } from "../spec/details.ts";
import { durationsSeconds } from "./durations.ts";
import { idsNamedIn } from "./resolve-name.ts";
import { joinUses, known, namedUse, type SectionOfSpec, type SpecInput, usesOf } from "./section-reading.ts";
import { servicesOffering } from "./service-lists.ts";
import { isNothing, says } from "./spoken.ts";

type Caching = SectionDetails["caching"];

/** The cache as far as service, strategy and time to live tell. */
export function cachingOfSpec(input: SpecInput): SectionOfSpec<"caching"> {
  const { caching } = input.spec;
  if (isNothing(caching.service)) {
    return { details: { uses: [], engine: "none", ttlSeconds: null }, unnamed: [] };
  }
  const ttlSeconds = ttlOfText(caching.ttl);
  const fields = known<Caching>({ engine: engineOf(caching.service), ttlSeconds });
  if (fields.engine === "edge") return { details: { uses: [], ...fields }, unnamed: [] };
  const text = `${caching.service} ${caching.strategy}`;
  const caches = servicesOffering(input.catalog, "caching");
  const named = joinUses(
    namedUse(
      caching.service,
      input,
      { section: "caching", path: "caching.service", role: "cache", offering: "caching", planText: text },
      { namedBeside: idsNamedIn(caching.strategy, caches) },
    ),
  );
  const plan = named.uses[0]?.plan ?? undefined;
  return { details: { ...usesOf(named), ...fields, ...known<Caching>({ plan }) }, unnamed: named.unnamed };
}

/** "redis" is also what people call Valkey, which speaks its protocol: that name alone tells no engine. */
function engineOf(service: string): Caching["engine"] | undefined {
  const words = service.toLowerCase();
  if (/\bvalkey\b/.test(words)) return "valkey";
  if (/\bmemcached?\b/.test(words)) return "memcached";
  return /^(?:edge|cdn|edge cache|cdn cache)$/.test(words.trim()) ? "edge" : undefined;
}

/**
 * How long an answer may be kept, seconds: the longest span named. Null where the text says that nothing expires;
 * undefined where it does not tell.
 */
export function ttlOfText(text: string): number | null | undefined {
  const spans = durationsSeconds(text).map(Math.round);
  const longest = Math.max(0, ...spans);
  if (longest > 0) return longest;
  const isEndless = says(
    text,
    /\bnever\b|\bunlimited\b|\bindefinite(?:ly)?\b|\binfinite\b|\bforever\b|\bno (?:ttl|expiry|expiration)\b/,
  );
  return isEndless || isNothing(text) ? null : undefined;
}
