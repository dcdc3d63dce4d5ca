import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-xray.json" with { type: "json" };
import { defineService } from "../service.ts";

export const awsXray = defineService({
  ...awsFamily,
  id: "aws-xray",
  name: "AWS X-Ray",
  specName: "aws-xray",
  aliases: ["x-ray"],
  sections: ["monitoring"],
  compliance: awsCompliance("aws-xray"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
