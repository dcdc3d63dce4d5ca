import type { CachingFacts, Component, Configuration, Need } from "../offering.ts";
import { configuration, skuComponent } from "./configuration.ts";

/** One node type of a managed cache. */
export interface CacheNode {
  sku: string;
  memoryGb: number;
}

export interface NodeCache {
  serviceId: string;
  engine: CachingFacts["engine"];
  nodes: readonly CacheNode[];
  /** Whether a replica on a second node can take over. */
  replicates: boolean;
  /** What the cache meters beside its nodes. */
  usage?: Component["usage"];
}

/** Share of a node's memory that data may fill. */
const usableShare = 0.75;

/** The smallest node that holds the data, alone and (where the engine replicates) with a replica. */
export function configureCacheNodes(need: Need, cache: NodeCache): readonly Configuration<CachingFacts>[] {
  const wantedGb = need.size("cacheGb").expected;
  const node = cache.nodes.find(({ memoryGb }) => memoryGb * usableShare >= wantedGb) ?? cache.nodes.at(-1);
  if (node === undefined) return [];
  const shortfalls =
    node.memoryGb * usableShare >= wantedGb
      ? []
      : [`needs ${wantedGb.toFixed(1)} GB, ${node.sku} has ${(node.memoryGb * usableShare).toFixed(1)} for data`];
  const counts = cache.replicates ? [1, 2] : [1];
  return counts.map((count) =>
    configuration<CachingFacts>({
      key: `${node.sku}x${count}`,
      label: `${count} × ${node.sku}`,
      plan: "standard",
      components: [
        {
          ...skuComponent(cache.serviceId, node.sku, { quantity: count, region: need.region }),
          usage: cache.usage ?? {},
        },
      ],
      facts: {
        engine: cache.engine,
        instance: node.sku,
        nodes: count,
        memoryGb: node.memoryGb,
        encryptionAtRest: cache.engine !== "memcached",
        tlsInTransit: true,
        privateOnly: true,
      },
      shortfalls,
    }),
  );
}
