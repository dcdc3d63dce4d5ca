import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-elasticache-serverless.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** The least that is metered, GB; the price row bills it. */
const leastGb = 0.1;
const hours = 730;

export const awsElasticacheServerless = defineService({
  ...awsFamily,
  id: "aws-elasticache-serverless",
  name: "Amazon ElastiCache Serverless for Valkey",
  specName: "redis",
  aliases: ["elasticache serverless"],
  sections: ["caching"],
  compliance: awsCompliance("aws-elasticache-serverless"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { caching: { configure } },
});

function configure(need: Need): readonly Configuration<CachingFacts>[] {
  const memory = need.size("cacheGb");
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
        memoryGb: Math.max(leastGb, Number(memory.expected.toFixed(2))),
        encryptionAtRest: true,
        tlsInTransit: true,
        privateOnly: true,
      },
    }),
  ];
}
