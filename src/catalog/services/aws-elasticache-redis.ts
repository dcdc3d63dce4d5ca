import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-elasticache-redis.json" with { type: "json" };
import { defineService } from "../service.ts";
import { type CacheNode, configureCacheNodes } from "../shape/cache-nodes.ts";

const nodes: readonly CacheNode[] = [
  { sku: "cache.t4g.micro", memoryGb: 0.5 },
  { sku: "cache.t4g.small", memoryGb: 1.37 },
  { sku: "cache.t4g.medium", memoryGb: 3.09 },
  { sku: "cache.m7g.large", memoryGb: 6.38 },
  { sku: "cache.r7g.large", memoryGb: 13.1 },
  { sku: "cache.r7g.xlarge", memoryGb: 26.3 },
  { sku: "cache.r7g.2xlarge", memoryGb: 52.8 },
  { sku: "cache.r7g.4xlarge", memoryGb: 105.8 },
  { sku: "cache.r7g.8xlarge", memoryGb: 209.5 },
  { sku: "cache.r7g.16xlarge", memoryGb: 419 },
];

export const awsElasticacheRedis = defineService({
  ...awsFamily,
  id: "aws-elasticache-redis",
  name: "Amazon ElastiCache for Redis OSS",
  specName: "redis",
  aliases: ["elasticache redis", "elasticache for redis", "amazon elasticache for redis", "elasticache redis oss"],
  sections: ["caching"],
  compliance: awsCompliance("aws-elasticache-redis"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureCacheNodes(need, { serviceId: "aws-elasticache-redis", engine: "redis", nodes, replicates: true }),
    },
  },
});
