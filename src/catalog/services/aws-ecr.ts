import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-ecr.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Holds the images of containers on AWS; not chosen by itself. */
export const awsEcr = defineService({
  ...awsFamily,
  id: "aws-ecr",
  name: "Amazon ECR",
  specName: "aws-ecr",
  aliases: ["ecr", "elastic container registry"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-ecr"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "low" },
  prices: parsePrices(prices),
  offerings: {},
});
