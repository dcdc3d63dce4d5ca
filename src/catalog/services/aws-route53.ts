import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-route53.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsRoute53 = defineService({
  ...awsFamily,
  id: "aws-route53",
  name: "Amazon Route 53",
  specName: "aws-route53",
  aliases: ["route 53", "route53"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-route53"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
