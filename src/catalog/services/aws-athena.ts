import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-athena.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Priced where a caller names it; no section of a plan chooses it. */
export const awsAthena = defineService({
  ...awsFamily,
  id: "aws-athena",
  name: "Amazon Athena",
  specName: "aws-athena",
  aliases: ["athena"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-athena"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
