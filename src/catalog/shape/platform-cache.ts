import type { Need } from "../offering.ts";

/** One size of a cache store, GB of memory and its limits where they are stated. */
export interface CacheSize {
  sku: string;
  memoryGb: number;
  operationsPerSecond?: number;
}

export interface FittingCache {
  size: CacheSize;
  shortfalls: readonly string[];
}

/** The smallest size that holds the cache and its operations, from sizes in rising order; else the largest, saying what it lacks. */
export function smallestCache(need: Need, sizes: readonly CacheSize[]): FittingCache | undefined {
  const size = sizes.find((candidate) => shortfallsOf(need, candidate).length === 0) ?? sizes.at(-1);
  return size === undefined ? undefined : { size, shortfalls: shortfallsOf(need, size) };
}

function shortfallsOf(need: Need, { sku, memoryGb, operationsPerSecond }: CacheSize): string[] {
  const cacheGb = need.size("cacheGb").expected;
  const operations = need.size("cacheOperationsPerSecond").expected;
  const limit = operationsPerSecond ?? Number.POSITIVE_INFINITY;
  return [
    ...(cacheGb > memoryGb ? [`needs ${Math.ceil(cacheGb * 100) / 100} GB of cache, ${sku} has ${memoryGb}`] : []),
    ...(operations > limit ? [`needs ${Math.ceil(operations)} operations/s, ${sku} takes ${limit}`] : []),
  ];
}
