import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-cloudfront.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with hosting on AWS; not chosen by itself. */
export const awsCloudfront = defineService({
  ...awsFamily,
  id: "aws-cloudfront",
  name: "Amazon CloudFront",
  specName: "aws-cloudfront",
  aliases: ["cloudfront"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-cloudfront"),
  plans: ["standard", "pro", "business", "premium"],
  regions: "global",
  slaPercent: 99.9,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
