import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-alb.json" with { type: "json" };
import { defineService } from "../service.ts";

/** Comes with hosting on AWS; not chosen by itself. */
export const awsAlb = defineService({
  ...awsFamily,
  id: "aws-alb",
  name: "Application Load Balancer",
  specName: "aws-alb",
  aliases: ["elastic load balancing"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-alb"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: {},
});
