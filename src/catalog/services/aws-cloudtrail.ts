import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-cloudtrail.json" with { type: "json" };
import { defineService } from "../service.ts";

export const awsCloudtrail = defineService({
  ...awsFamily,
  id: "aws-cloudtrail",
  name: "AWS CloudTrail",
  specName: "aws-cloudtrail",
  aliases: ["cloudtrail"],
  sections: ["monitoring"],
  compliance: awsCompliance("aws-cloudtrail"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
