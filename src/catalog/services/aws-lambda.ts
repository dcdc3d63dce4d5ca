import { awsFamily } from "../aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-lambda.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDelivery } from "../shape/aws-delivery.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { functionUse } from "../shape/functions.ts";

/** Memory of a function, GB: what gives one vCPU is 1.77 (docs); half of that suits a web request. */
const memoryGb = 0.885;

export const awsLambda = defineService({
  ...awsFamily,
  id: "aws-lambda",
  name: "AWS Lambda",
  specName: "aws",
  aliases: ["lambda", "aws lambda"],
  sections: ["hosting"],
  slaPercent: 99.95,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "python", "ruby", "java", "dotnet", "go", "rust"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "functions") return [];
  const use = functionUse(need);
  const delivery = awsDelivery(need);
  return [
    configuration<HostingFacts>({
      key: "functions",
      label: `Lambda functions of ${memoryGb} GB behind CloudFront`,
      plan: "standard",
      components: [
        usageComponent(
          "aws-lambda",
          { requests: use.requests, gbSeconds: scale(use.wallSeconds, memoryGb) },
          need.region,
        ),
        ...delivery.components,
      ],
      companions: delivery.companions,
      facts: {
        compute: "serverless",
        instance: null,
        minimumInstances: 0,
        maximumInstances: null,
        vcpuPerInstance: null,
        memoryGbPerInstance: memoryGb,
        autoscaling: true,
        multiZone: true,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
        needsAdapter: true,
      },
    }),
  ];
}
