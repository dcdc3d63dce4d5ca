import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-nat-gateway.json" with { type: "json" };
import { defineService } from "../service.ts";

/** The way out of private subnets on AWS; not chosen by itself. */
export const awsNatGateway = defineService({
  ...awsFamily,
  id: "aws-nat-gateway",
  name: "NAT Gateway",
  specName: "aws-nat-gateway",
  aliases: ["vpc nat gateway"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-nat-gateway"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
