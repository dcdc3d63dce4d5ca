import { awsFamily } from "../aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-elasticache-valkey.json" with { type: "json" };
import { defineService } from "../service.ts";
import { type CacheNode, configureCacheNodes } from "../shape/cache-nodes.ts";

const nodes: readonly CacheNode[] = [
  { sku: "cache.t4g.micro", memoryGb: 0.5 },
  { sku: "cache.t4g.small", memoryGb: 1.37 },
  { sku: "cache.t4g.medium", memoryGb: 3.09 },
  { sku: "cache.m7g.large", memoryGb: 6.38 },
  { sku: "cache.m7g.xlarge", memoryGb: 12.9 },
  { sku: "cache.r7g.xlarge", memoryGb: 26.3 },
  { sku: "cache.r7g.2xlarge", memoryGb: 52.8 },
];

export const awsElasticacheValkey = defineService({
  ...awsFamily,
  id: "aws-elasticache-valkey",
  name: "Amazon ElastiCache for Valkey",
  specName: "redis",
  aliases: ["elasticache", "amazon elasticache", "elasticache redis", "elasticache valkey"],
  sections: ["caching"],
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureCacheNodes(need, { serviceId: "aws-elasticache-valkey", engine: "valkey", nodes, replicates: true }),
    },
  },
});
