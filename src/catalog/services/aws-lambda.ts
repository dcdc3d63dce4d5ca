import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-lambda.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDeliveries } from "../shape/aws-delivery.ts";
import { awsNetwork } from "../shape/aws-network.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { type Delivery, together } from "../shape/delivery.ts";
import { functionUse } from "../shape/functions.ts";
import { needsPrivateNetwork } from "../shape/private-network.ts";

/** Memory of a function, GB: what gives one vCPU is 1.77 (docs); half of that suits a web request. */
const memoryGb = 0.885;
/** Lambda runs in every zone whose subnet it is given. */
const zones = 2;

export const awsLambda = defineService({
  ...awsFamily,
  id: "aws-lambda",
  name: "AWS Lambda",
  specName: "aws",
  aliases: ["lambda", "aws lambda"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-lambda"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "python", "ruby", "java", "dotnet", "go", "rust"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "functions") return [];
  const use = functionUse(need);
  return awsDeliveries(need).map((delivery) => {
    const around = together(network(need), apiGateway(need), delivery);
    return configuration<HostingFacts>({
      key: `functions${delivery.key}`,
      label: `Lambda functions of ${memoryGb} GB behind CloudFront${delivery.label}`,
      plan: "standard",
      components: [
        usageComponent(
          "aws-lambda",
          { requests: use.requests, gbSeconds: scale(use.wallSeconds, memoryGb) },
          need.region,
        ),
        ...around.components,
      ],
      companions: around.companions,
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
    });
  });
}

/** An API gateway stands in front where the stack names one; a REST API, since its keys, quotas and WAF are why. */
function apiGateway(need: Need): Delivery {
  const isNamed = need.brief.techStack.categories.some(({ choice }) => /\bapi gateway\b/i.test(choice));
  if (!isNamed) return together();
  return {
    components: [usageComponent("aws-api-gateway", { restRequests: functionUse(need).requests }, need.region)],
    companions: [{ serviceId: "aws-api-gateway", role: "api-gateway", plan: "standard" }],
  };
}

/** Functions that reach a private database stand in its subnets, and from there only NAT leads out; in two zones. */
function network(need: Need): Delivery {
  return needsPrivateNetwork(need) && need.size("databaseGb").expected > 0 ? awsNetwork(need, zones) : together();
}
