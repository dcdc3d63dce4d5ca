import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-ebs.json" with { type: "json" };
import { defineService } from "../service.ts";

export const awsEbs = defineService({
  ...awsFamily,
  id: "aws-ebs",
  name: "Amazon EBS",
  specName: "aws-ebs",
  aliases: ["ebs"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-ebs"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
