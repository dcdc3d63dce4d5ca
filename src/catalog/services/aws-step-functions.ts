import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-step-functions.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsStepFunctions = defineService({
  ...awsFamily,
  id: "aws-step-functions",
  name: "AWS Step Functions",
  specName: "aws-step-functions",
  aliases: ["step functions"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-step-functions"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
