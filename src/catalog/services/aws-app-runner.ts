import { awsFamily } from "../aws.ts";
import { awsCompliance } from "../compliance/aws.ts";
import type { Configuration, HostingFacts, Need } from "../offering.ts";
import { hoursPerMonth, parsePrices } from "../price.ts";
import prices from "../prices/aws-app-runner.json" with { type: "json" };
import { defineService } from "../service.ts";
import { awsDelivery } from "../shape/aws-delivery.ts";
import { scale } from "../shape/bands.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { awsRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";
import { meanOverPeak } from "../shape/platform-fleet.ts";

const instance: InstanceSize = { sku: "1-2", vcpu: 1, memoryGb: 2 };

const appRunnerRegions: ReadonlySet<string> = new Set([
  "us-east-1",
  "us-east-2",
  "us-west-2",
  "eu-central-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "ap-northeast-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
]);

/** Kept for projects that run on it: its prices are known, but it is no option for a new one. */
export const awsAppRunner = defineService({
  ...awsFamily,
  id: "aws-app-runner",
  name: "AWS App Runner",
  specName: "aws",
  aliases: ["app runner"],
  sections: ["hosting"],
  compliance: awsCompliance("aws-app-runner"),
  regions: awsFamily.regions.filter(({ id }) => appRunnerRegions.has(id)),
  status: "closed",
  statusNote: "closed to new customers; AWS points to ECS",
  slaPercent: null,
  operationsHoursPerMonth: 1.5,
  capabilitySource: {
    url: "https://docs.aws.amazon.com/apprunner/latest/dg/setting-up.md",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: ["node", "python", "java", "go", "ruby", "php", "dotnet"], configure } },
});

/** Memory is paid for all the time, vCPU while requests are served. */
function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  const fleet = fleetFor(need, instance, true);
  if (fleet === undefined) return [];
  const around = together(awsRegistry(need), awsDelivery(need));
  return [
    configuration<HostingFacts>({
      key: `instances-${fleet.minimum}`,
      label: `App Runner, ${fleet.minimum} to ${fleet.maximum} instances of 1 vCPU / 2 GB`,
      plan: "standard",
      components: [
        usageComponent(
          "aws-app-runner",
          {
            vcpuHours: scale(need.size("appVcpu"), meanOverPeak(need) * hoursPerMonth),
            memoryGbHours: scale(fleet.running, instance.memoryGb * hoursPerMonth),
          },
          need.region,
        ),
        skuComponent("aws-app-runner", "automatic-deployments", { region: need.region }),
        ...around.components,
      ],
      companions: around.companions,
      facts: {
        compute: "containers",
        instance: "1 vCPU / 2 GB",
        minimumInstances: fleet.minimum,
        maximumInstances: fleet.maximum,
        vcpuPerInstance: instance.vcpu,
        memoryGbPerInstance: instance.memoryGb,
        autoscaling: true,
        multiZone: null,
        encryptionAtRest: true,
        tlsInTransit: true,
        cdnIncluded: true,
      },
    }),
  ];
}
