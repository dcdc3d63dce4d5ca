import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-amplify.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsAmplify = defineService({
  ...awsFamily,
  id: "aws-amplify",
  name: "AWS Amplify Hosting",
  specName: "aws-amplify",
  aliases: ["amplify", "amplify hosting", "aws amplify"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-amplify"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
