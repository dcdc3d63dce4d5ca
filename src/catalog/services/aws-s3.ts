import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/aws-s3.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDeliveries } from "../shape/aws-delivery.ts";
import { configuration } from "../shape/configuration.ts";

/** Files of every application on AWS; with CloudFront in front, a host of static sites. */
export const awsS3 = defineService({
  ...awsFamily,
  id: "aws-s3",
  name: "Amazon S3",
  specName: "aws",
  aliases: ["s3", "amazon s3", "s3 static hosting"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-s3"),
  slaPercent: 99.9,
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["static"], configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel !== "static") return [];
  return awsDeliveries(need).map((delivery) =>
    configuration<HostingFacts>({
      key: `static${delivery.key}`,
      label: `S3 behind CloudFront${delivery.label}`,
      plan: "standard",
      components: delivery.components,
      companions: delivery.companions,
      facts: {
        compute: "static",
        instance: null,
        minimumInstances: 0,
        maximumInstances: null,
        vcpuPerInstance: null,
        memoryGbPerInstance: null,
        autoscaling: true,
        multiZone: true,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
      },
    }),
  );
}
