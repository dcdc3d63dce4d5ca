import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-opensearch-serverless.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsOpensearchServerless = defineService({
  ...awsFamily,
  id: "aws-opensearch-serverless",
  name: "Amazon OpenSearch Serverless",
  specName: "aws-opensearch-serverless",
  aliases: ["opensearch serverless"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-opensearch-serverless"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
