import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-sqs.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsSqs = defineService({
  ...awsFamily,
  id: "aws-sqs",
  name: "Amazon SQS",
  specName: "aws-sqs",
  aliases: ["sqs"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-sqs"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
