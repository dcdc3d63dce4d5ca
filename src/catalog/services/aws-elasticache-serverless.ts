import { awsFamily } from "../aws.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-elasticache-serverless.json" with { type: "json" };
import { defineService } from "../service.ts";
import { atLeast, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** Least storage that is metered, GB (100 MB for Valkey). */
const leastGb = 0.1;
const hours = 730;

export const awsElasticacheServerless = defineService({
  ...awsFamily,
  id: "aws-elasticache-serverless",
  name: "Amazon ElastiCache Serverless for Valkey",
  specName: "redis",
  aliases: ["elasticache serverless"],
  sections: ["caching"],
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure } },
});

function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const memory = atLeast(need.size("cacheGb"), leastGb);
  return [
    configuration<CachingFacts>({
      key: "serverless",
      label: "serverless, over several zones",
      plan: "standard",
      components: [
        usageComponent(
          "aws-elasticache-serverless",
          { gbHours: scale(memory, hours), ecpus: need.size("cacheCommandsPerMonth") },
          need.region,
        ),
      ],
      facts: {
        engine: "valkey",
        instance: null,
        nodes: 2,
        memoryGb: Number(memory.expected.toFixed(2)),
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
    }),
  ];
}
