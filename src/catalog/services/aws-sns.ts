import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-sns.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsSns = defineService({
  ...awsFamily,
  id: "aws-sns",
  name: "Amazon SNS",
  specName: "aws-sns",
  aliases: ["sns"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-sns"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
