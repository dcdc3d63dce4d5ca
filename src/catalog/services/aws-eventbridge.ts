import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-eventbridge.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsEventbridge = defineService({
  ...awsFamily,
  id: "aws-eventbridge",
  name: "Amazon EventBridge",
  specName: "aws-eventbridge",
  aliases: ["eventbridge"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-eventbridge"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
