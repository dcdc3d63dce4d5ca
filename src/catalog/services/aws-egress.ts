import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-egress.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with hosting on AWS; not chosen by itself. */
export const awsEgress = defineService({
  ...awsFamily,
  id: "aws-egress",
  name: "AWS data transfer",
  specName: "aws-egress",
  aliases: ["data transfer"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-egress"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
