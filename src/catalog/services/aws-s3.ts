import { awsFamily } from "../aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-s3.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with hosting on AWS; not chosen by itself. */
export const awsS3 = defineService({
  ...awsFamily,
  id: "aws-s3",
  name: "Amazon S3",
  specName: "aws-s3",
  aliases: ["s3"],
  sections: ["hosting"],
  slaPercent: 99.9,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
