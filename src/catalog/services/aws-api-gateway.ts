import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-api-gateway.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsApiGateway = defineService({
  ...awsFamily,
  id: "aws-api-gateway",
  name: "Amazon API Gateway",
  specName: "aws-api-gateway",
  aliases: ["api gateway", "aws api gateway"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-api-gateway"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
