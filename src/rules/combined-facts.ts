import type { SectionId } from "../spec/words.ts";
import { detailsOf, either, isNoCacheStore, isNoDatabase, isNone, requireFlag } from "./facts.ts";
import { fail, type Observation, type Subject, unknown } from "./rule.ts";

/** Whether a copy or replica of the data stands in another region than the database; null when not known. */
export function dataInSecondRegion(subject: Subject): boolean | null {
  const { backups, region, replicaRegions } = detailsOf(subject, "database");
  return either(backups?.crossRegionCopy, hasOtherRegion(region, replicaRegions));
}

function hasOtherRegion(home: string | null | undefined, replicas: readonly string[] | undefined): boolean | null {
  if (replicas === undefined) return null;
  if (replicas.length === 0) return false;
  return home === null || home === undefined ? null : replicas.some((region) => region !== home);
}

/** Availability in percent from which redundancy is asked for; below, a restore in time is enough (a judgement). */
export const redundantFromPercent = 99.9;

/** Whether the database survives the loss of one machine, by a replica or a standby; null when not known. */
export function databaseIsRedundant(subject: Subject): boolean | null {
  const hasReplica = subject.spec.database.replicas > 0;
  return either(hasReplica, detailsOf(subject, "database").highAvailability);
}

/** TLS to the application, the database and the cache; where a private network suffices, that instead for the stores. */
export function linksEncrypted(
  subject: Subject,
  { privateNetworkSuffices = false }: { privateNetworkSuffices?: boolean } = {},
): Observation[] {
  const database = detailsOf(subject, "database");
  const caching = detailsOf(subject, "caching");
  const orPrivate = ({ tlsInTransit, privateNetwork }: typeof database | typeof caching): boolean | null =>
    either(tlsInTransit, privateNetworkSuffices ? privateNetwork : false);
  const link = (section: SectionId, isEncrypted: boolean | null | undefined, what: string): Observation[] =>
    requireFlag(isEncrypted, `${section}.tlsInTransit`, `${what} accepts connections without TLS`).map(
      (observation) => ({ ...observation, sections: [section] }),
    );
  return [
    ...link("hosting", detailsOf(subject, "hosting").tlsInTransit, "the application"),
    ...(isNoDatabase(subject) ? [] : link("database", orPrivate(database), "the database")),
    ...(isNoCacheStore(subject) ? [] : link("caching", orPrivate(caching), "the cache")),
  ];
}

/**
 * Encryption at rest of what the application, the database and the cache store. Memcached writes nothing down;
 * `cacheIsHarmless`: whether what the cache holds needs no protection, null when not known.
 */
export function storesEncrypted(
  subject: Subject,
  { cacheIsHarmless = false }: { cacheIsHarmless?: boolean | null } = {},
): Observation[] {
  const store = (section: SectionId, isEncrypted: boolean | null | undefined, what: string): Observation[] =>
    requireFlag(isEncrypted, `${section}.encryptionAtRest`, `${what} is stored in clear`).map((observation) => ({
      ...observation,
      sections: [section],
    }));
  const { engine } = detailsOf(subject, "caching");
  const isMemoryOnly = engine === "memcached" || subject.spec.caching.service.startsWith("memcached");
  const hasCacheAtRest = !isNoCacheStore(subject) && !isMemoryOnly;
  const cache = either(detailsOf(subject, "caching").encryptionAtRest, cacheIsHarmless);
  return [
    ...store("hosting", detailsOf(subject, "hosting").encryptionAtRest, "what the application keeps"),
    ...(isNoDatabase(subject)
      ? []
      : store("database", detailsOf(subject, "database").encryptionAtRest, "the database")),
    ...(hasCacheAtRest ? store("caching", cache, "the cache") : []),
  ];
}

/** Alerts exist and go to somebody. */
export function alertsReachSomebody(subject: Subject): Observation[] {
  if (subject.spec.monitoring.alerts.length === 0) return [fail("monitoring.alerts", "no alerts")];
  const { onCallChannel } = detailsOf(subject, "monitoring");
  const path = "monitoring.onCallChannel";
  if (onCallChannel === undefined || onCallChannel === null)
    return [unknown(path, "who hears of alerts is not stated")];
  return isNone(onCallChannel) ? [fail(path, "alerts reach nobody")] : [];
}
