import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily } from "../gcp.ts";
import type { Component, Configuration, HostingFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-cloud-run.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { gcpRegistry } from "../shape/container-registry.ts";
import { together } from "../shape/delivery.ts";
import { fleetFor, type InstanceSize } from "../shape/fleet.ts";
import { functionUse } from "../shape/functions.ts";
import { gcpDelivery } from "../shape/gcp-delivery.ts";

const instance: InstanceSize = { sku: "1-1", vcpu: 1, memoryGb: 1 };
const secondsPerMonth = 730 * 3600;
/** Requests that one instance serves at a time by default are 80; a fifth of them shares its memory in practice (judgement). */
const sharedConcurrency = 16;

export const gcpCloudRun = defineService({
  ...gcpFamily,
  id: "gcp-cloud-run",
  name: "Google Cloud Run",
  specName: "gcp",
  aliases: ["cloud run", "google cloud run"],
  sections: ["hosting"],
  compliance: gcpCompliance("gcp-cloud-run"),
  slaPercent: 99.95,
  operationsHoursPerMonth: 1.5,
  capabilitySource: { url: null, asOf: "2026-11", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { hosting: { runtimes: "any", configure } },
});

function configure(need: Need): readonly Configuration<HostingFacts>[] {
  if (need.appModel === "static") return [];
  return [need.appModel === "functions" ? configureRequests(need) : configureInstances(need)].flat();
}

/** Billed while requests are served; scales to zero. */
function configureRequests(need: Need): readonly Configuration<HostingFacts>[] {
  const use = functionUse(need);
  return [
    build(need, {
      key: "request-based",
      label: "Cloud Run, billed by request",
      minimum: 0,
      maximum: null,
      usage: {
        requestVcpuSeconds: use.cpuSeconds,
        requestGibSeconds: scale(use.wallSeconds, instance.memoryGb / sharedConcurrency),
        requests: use.requests,
      },
    }),
  ];
}

/** Instances that stay up, for servers and websockets. */
function configureInstances(need: Need): readonly Configuration<HostingFacts>[] {
  const fleet = fleetFor(need, instance, true);
  if (fleet === undefined) return [];
  return [
    build(need, {
      key: `instances-${fleet.minimum}`,
      label: `Cloud Run, ${fleet.minimum} to ${fleet.maximum} instances of 1 vCPU / 1 GiB`,
      minimum: fleet.minimum,
      maximum: fleet.maximum,
      usage: {
        vcpuSeconds: scale(fleet.running, instance.vcpu * secondsPerMonth),
        gibSeconds: scale(fleet.running, instance.memoryGb * secondsPerMonth),
      },
    }),
  ];
}

interface Billing {
  key: string;
  label: string;
  minimum: number;
  maximum: number | null;
  usage: Component["usage"];
}

/** A regional service: its instances spread over the region's zones. */
function build(need: Need, { key, label, minimum, maximum, usage }: Billing): Configuration<HostingFacts> {
  const delivery = together(gcpRegistry(need), gcpDelivery(need));
  return configuration<HostingFacts>({
    key,
    label,
    plan: "standard",
    components: [usageComponent("gcp-cloud-run", usage, need.region), ...delivery.components],
    companions: delivery.companions,
    facts: {
      compute: "containers",
      instance: "1 vCPU / 1 GiB",
      minimumInstances: minimum,
      maximumInstances: maximum,
      vcpuPerInstance: instance.vcpu,
      memoryGbPerInstance: instance.memoryGb,
      autoscaling: true,
      multiZone: true,
      encryptionAtRest: true,
      tlsInTransit: true,
      cdnIncluded: true,
    },
  });
}
