import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-memorystore-redis-cluster.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";

const nodesUrl = "https://cloud.google.com/memorystore/docs/cluster/cluster-shard-specification";

/** Node types with their memory, GB. The shared-core one has no SLA and is not for production (docs: node specification). */
const nodes = [
  { sku: "standard-small", memoryGb: 6.5 },
  { sku: "highmem-medium", memoryGb: 13 },
  { sku: "highmem-xlarge", memoryGb: 58 },
] as const;
/** Share of a node that keys may fill unless it is set otherwise (docs: node specification). */
const usableShare = 0.8;
/** A cluster keeps its slots on three primaries at least. */
const shards = 3;

export const gcpMemorystoreRedisCluster = defineService({
  ...gcpFamily,
  id: "gcp-memorystore-redis-cluster",
  name: "Google Memorystore for Redis Cluster",
  specName: "redis",
  aliases: ["memorystore cluster", "memorystore for redis cluster"],
  sections: ["caching"],
  compliance: gcpCompliance("gcp-memorystore-redis-cluster"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: nodesUrl, asOf: "2025-09", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure } },
});

/** The smallest node of which three shards hold the data, without and with a replica for each. */
function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const wantedGb = need.size("cacheGb").expected;
  const holds = ({ memoryGb }: { memoryGb: number }): boolean => memoryGb * usableShare * shards >= wantedGb;
  const node = nodes.find(holds) ?? nodes[2];
  return [1, 2].map((copies) =>
    configuration<CachingFacts>({
      key: `${node.sku}x${shards * copies}`,
      label: `${shards} shards of ${node.sku}${copies > 1 ? ", each with a replica" : ""}`,
      plan: "standard",
      components: [
        skuComponent("gcp-memorystore-redis-cluster", node.sku, { quantity: shards * copies, region: need.region }),
      ],
      facts: {
        engine: "redis",
        instance: node.sku,
        nodes: shards * copies,
        memoryGb: node.memoryGb * shards,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
      shortfalls: holds(node)
        ? []
        : [`needs ${wantedGb.toFixed(1)} GB, ${shards} × ${node.sku} have ${node.memoryGb * shards}`],
    }),
  );
}
