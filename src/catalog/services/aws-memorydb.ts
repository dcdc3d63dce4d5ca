import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-memorydb.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { type CacheNode, configureCacheNodes } from "../shape/cache-nodes.ts";

const nodes: readonly CacheNode[] = [
  { sku: "db.t4g.small", memoryGb: 1.37 },
  { sku: "db.r6g.large", memoryGb: 13.1 },
  { sku: "db.r6g.xlarge", memoryGb: 26.3 },
];
/** Share of commands that write, and what each writes: a kilobyte (judgements). */
const writeShare = 0.2;
const gbPerWrite = 1e-6;

/** Redis whose writes are kept in a log over several zones: a store that may be the only copy. */
export const awsMemorydb = defineService({
  ...awsFamily,
  id: "aws-memorydb",
  name: "Amazon MemoryDB",
  specName: "redis",
  aliases: ["memorydb", "amazon memorydb", "memorydb for redis"],
  sections: ["caching"],
  compliance: awsCompliance("aws-memorydb"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: "https://aws.amazon.com/memorydb/pricing/", asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {
    caching: {
      configure: (need) =>
        configureCacheNodes(need, {
          serviceId: "aws-memorydb",
          engine: "redis",
          nodes,
          replicates: true,
          usage: { dataWrittenGb: scale(need.size("cacheCommandsPerMonth"), writeShare * gbPerWrite) },
        }),
    },
  },
});
