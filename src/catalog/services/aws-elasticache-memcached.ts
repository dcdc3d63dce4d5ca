import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-elasticache-memcached.json" with { type: "json" };
import { defineService } from "../service.ts";
import { type CacheNode, configureCacheNodes } from "../shape/cache-nodes.ts";

const nodes: readonly CacheNode[] = [
  { sku: "cache.t4g.micro", memoryGb: 0.5 },
  { sku: "cache.t4g.medium", memoryGb: 3.09 },
  { sku: "cache.m7g.large", memoryGb: 6.38 },
  { sku: "cache.r7g.large", memoryGb: 13.1 },
];

export const awsElasticacheMemcached = defineService({
  ...awsFamily,
  id: "aws-elasticache-memcached",
  name: "Amazon ElastiCache for Memcached",
  specName: "memcached",
  aliases: ["elasticache memcached"],
  sections: ["caching"],
  compliance: awsCompliance("aws-elasticache-memcached"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureCacheNodes(need, {
          serviceId: "aws-elasticache-memcached",
          engine: "memcached",
          nodes,
          replicates: false,
        }),
    },
  },
});
