import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-dynamodb.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

const retentionDays = 35;

export const awsDynamodb = defineService({
  ...awsFamily,
  id: "aws-dynamodb",
  name: "Amazon DynamoDB",
  specName: "dynamodb",
  aliases: ["dynamodb", "amazon dynamodb", "dynamo db"],
  sections: ["database"],
  compliance: awsCompliance("aws-dynamodb"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["dynamodb"], configure } },
});

function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const storage = need.size("databaseGb");
  return [
    configuration<DatabaseFacts>({
      key: "on-demand",
      label: "on-demand capacity with point-in-time recovery",
      plan: "standard",
      components: [
        usageComponent(
          "aws-dynamodb",
          {
            readUnits: need.size("databaseReadsPerMonth"),
            writeUnits: need.size("databaseWritesPerMonth"),
            storageGb: storage,
            backupGb: storage,
          },
          need.region,
        ),
      ],
      facts: {
        engine: "dynamodb",
        instance: null,
        highAvailability: true,
        replicas: 0,
        storageGb: Math.ceil(storage.expected),
        maximumConnections: null,
        pooler: null,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateNetwork: true,
        backups: {
          enabled: true,
          frequency: "continuous",
          retentionDays,
          pointInTimeRecovery: true,
          crossRegionCopy: false,
        },
      },
    }),
  ];
}
