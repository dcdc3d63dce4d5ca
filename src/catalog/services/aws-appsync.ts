import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-appsync.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsAppsync = defineService({
  ...awsFamily,
  id: "aws-appsync",
  name: "AWS AppSync",
  specName: "aws-appsync",
  aliases: ["appsync"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-appsync"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
