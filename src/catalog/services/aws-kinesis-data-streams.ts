import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-kinesis-data-streams.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsKinesisDataStreams = defineService({
  ...awsFamily,
  id: "aws-kinesis-data-streams",
  name: "Amazon Kinesis Data Streams",
  specName: "aws-kinesis-data-streams",
  aliases: ["kinesis data streams", "kinesis"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-kinesis-data-streams"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
