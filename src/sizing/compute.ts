import { capacity } from "./coefficients/capacity.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

export interface Compute {
  vcpu: number;
  /** Processes that hold connections: instances of one vCPU at the peak. */
  processes: number;
}

/** Percent of availability from which one instance is not enough. */
const redundantFromPercent = 99.9;
/** Memory of an instance beside the application's processes, GB. */
const systemMemoryGb = 0.25;

/** Processors, memory and the least number of instances. */
export function sizeCompute(input: SizingInput, traffic: Traffic): Compute {
  const perVcpu = requestsPerVcpu(input);
  const vcpu = processors(input, { peak: traffic.peakRequestsPerSecond, perVcpu });
  const instances = leastInstances(input);
  const processes = Math.max(instances, Math.ceil(vcpu));
  memory(input, processes);
  cpuTime(input, perVcpu);
  websockets(input, traffic);
  return { vcpu, processes };
}

/** What one vCPU carries in a product; benchmarks of trivial handlers are divided by the realism divisor. */
function requestsPerVcpu({ runtime }: SizingInput): number {
  return runtime.requestsPerVcpu.typical / (runtime.isBenchmark ? capacity.realism.typical : 1);
}

function processors({ runtime, sheet }: SizingInput, { peak, perVcpu }: { peak: number; perVcpu: number }): number {
  return sheet.put("appVcpu", {
    value: peak / perVcpu / capacity.targetUtilisation.typical,
    formula: `peak requests/s / requests per vCPU (${runtime.name}) / target utilisation`,
    inputs: { peak, requestsPerVcpu: perVcpu, targetUtilisation: capacity.targetUtilisation.typical },
    sources: [runtime.requestsPerVcpu, ...(runtime.isBenchmark ? [capacity.realism] : []), capacity.targetUtilisation],
    lead: runtime.isBenchmark ? capacity.realism : runtime.requestsPerVcpu,
    inverse: !runtime.isBenchmark,
  });
}

function leastInstances({ brief, profile, sheet }: SizingInput): number {
  const isRedundant = brief.availabilityTarget >= redundantFromPercent && profile.kind !== "static-content";
  return sheet.put("minimumInstances", {
    value: isRedundant ? capacity.redundantInstances.typical : 1,
    formula: isRedundant ? `two, for a target of ${brief.availabilityTarget} %` : "one",
    inputs: { availabilityTarget: brief.availabilityTarget },
    sources: [capacity.redundantInstances],
  });
}

function memory({ runtime, sheet }: SizingInput, processes: number): void {
  const perProcessGb = runtime.processMemoryMb.typical / 1000;
  sheet.put("appMemoryGb", {
    value: processes * (perProcessGb + systemMemoryGb),
    formula: "processes × (GB of a process + GB of its system)",
    inputs: { processes, perProcessGb, systemMemoryGb },
    sources: [runtime.processMemoryMb],
    lead: runtime.processMemoryMb,
  });
}

function cpuTime({ runtime, sheet }: SizingInput, perVcpu: number): void {
  sheet.put("cpuMillisecondsPerRequest", {
    value: 1000 / perVcpu,
    formula: "1,000 ms / requests per vCPU",
    inputs: { requestsPerVcpu: perVcpu },
    sources: [runtime.requestsPerVcpu],
    lead: runtime.requestsPerVcpu,
    inverse: true,
  });
}

function websockets({ traits, sheet }: SizingInput, { users, concurrentUsers }: Traffic): void {
  const share = behaviour.websocketShare;
  const value = traits.has("realtime") ? Math.max(concurrentUsers, users * share.typical) : 0;
  sheet.put("websocketConnections", {
    value,
    formula: traits.has("realtime") ? "the greater of concurrent users and users × share" : "no realtime trait",
    inputs: { users, concurrentUsers, share: share.typical },
    sources: [share],
    lead: share,
  });
}
