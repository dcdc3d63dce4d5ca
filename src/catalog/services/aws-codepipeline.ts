import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-codepipeline.json" with { type: "json" };
import { defineService } from "../service.ts";

export const awsCodepipeline = defineService({
  ...awsFamily,
  id: "aws-codepipeline",
  name: "AWS CodePipeline",
  specName: "aws-codepipeline",
  aliases: [],
  sections: ["cicd"],
  compliance: awsCompliance("aws-codepipeline"),
  slaPercent: null,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
