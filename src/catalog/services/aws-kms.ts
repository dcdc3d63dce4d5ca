import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-kms.json" with { type: "json" };
import { defineService } from "../service.ts";

export const awsKms = defineService({
  ...awsFamily,
  id: "aws-kms",
  name: "AWS KMS",
  specName: "aws-kms",
  aliases: ["kms"],
  sections: ["security"],
  compliance: awsCompliance("aws-kms"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
