import { type Coefficient, judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { capacity } from "./coefficients/capacity.ts";
import { payload } from "./coefficients/payload.ts";
import { peaks } from "./coefficients/peaks.ts";
import { type SizingInput, workdaysPerMonth } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

export interface Compute {
  vcpu: number;
  /** Machines that run the application; none for a static site. */
  hosts: number;
  /** Processes that hold connections to the database. */
  processes: number;
}

/** Percent of availability from which one instance is not enough. */
const redundantFromPercent = 99.9;
/** Memory of a machine beside the application's processes, GB. */
const systemMemoryGb = 0.25;
const vcpuPerHost = 2;
const officeMinutesPerDay = 8 * 60;
/** CPU of one background job, as a federated server has many. */
const jobCpuMs = judgement("J-job-cpu", { low: 50, typical: 150, high: 500, unit: "ms" });
/** 50 MB/s of video kept 13.6 vCPU busy in a published benchmark of a media server (W028). */
const vcpuPerMegabytePerSecond: Coefficient = {
  id: "W028",
  low: 0.272,
  typical: 0.272,
  high: 0.544,
  unit: "vCPU per MB/s",
  url: "https://docs.livekit.io/transport/self-hosting/benchmark.md",
  asOf: "2026",
  confidence: "high",
};

/** Processors, memory and the least number of instances. */
export function sizeCompute(input: SizingInput, traffic: Traffic): Compute {
  const cpuMs = cpuTime(input);
  const vcpu = processors(input, { cpuMs, traffic });
  const instances = leastInstances(input);
  const hosts = Math.max(instances, Math.ceil(vcpu / vcpuPerHost));
  const processes = Math.max(instances, Math.ceil(vcpu * input.runtime.processesPerVcpu));
  const connections = websockets(input, traffic);
  memory(input, { hosts, processes, connections });
  return { vcpu, processes, hosts: input.profile.kind === "static-content" ? 0 : hosts };
}

/** CPU of one request; benchmarks of trivial handlers are divided by the realism divisor. */
function cpuTime({ runtime: { cpu, name }, sheet }: SizingInput): number {
  const figure = cpu.of.typical;
  if (cpu.by === "milliseconds") {
    const formula = `measuredMs of a product (${name})`;
    return sheet.put("cpuMillisecondsPerRequest", {
      value: figure,
      formula,
      inputs: { measuredMs: figure },
      sources: [cpu.of],
      lead: cpu.of,
    });
  }
  const lead = cpu.isBenchmark ? capacity.realism : cpu.of;
  const divisor = cpu.isBenchmark ? capacity.realism.typical : 1;
  return sheet.put("cpuMillisecondsPerRequest", {
    value: (1000 * divisor) / figure,
    formula: `1,000 ms × realismDivisor / requestsPerVcpu (${name}${cpu.isBenchmark ? "" : ", measured in a product"})`,
    inputs: { realismDivisor: divisor, requestsPerVcpu: figure },
    sources: cpu.isBenchmark ? [cpu.of, capacity.realism] : [cpu.of],
    lead,
    at: (moved) => (cpu.isBenchmark ? (1000 * moved) / figure : 1000 / moved),
  });
}

function processors(
  { profile, runtime, sheet }: SizingInput,
  { cpuMs, traffic }: { cpuMs: number; traffic: Traffic },
): number {
  const peak = traffic.peakRequestsPerSecond;
  const utilisation =
    runtime.hasHeadroom === true
      ? { ...capacity.targetUtilisation, low: 1, typical: 1, high: 1 }
      : capacity.targetUtilisation;
  const jobVcpu = federatedJobVcpu(profile.federatedJobsPerUserDay, traffic.users);
  const callVcpu = profile.hasLiveCalls ? liveCallVcpu(traffic.users, profile.media.of.typical) : 0;
  const other = jobVcpu + callVcpu;
  // The peak is the weakest figure here: its burst moves the need most.
  const lead = profile.burst;
  const valueAt = (burst: number): number =>
    (((peak * burst) / lead.typical) * cpuMs) / 1000 / utilisation.typical + other;
  return sheet.put("appVcpu", {
    value: valueAt(lead.typical),
    formula: `peakRequestsPerSecond × cpuMillisecondsPerRequest / 1,000 / targetUtilisation${jobVcpu > 0 ? " + jobVcpu" : ""}${callVcpu > 0 ? " + callVcpu" : ""}`,
    inputs: {
      peakRequestsPerSecond: peak,
      cpuMillisecondsPerRequest: cpuMs,
      targetUtilisation: utilisation.typical,
      ...(jobVcpu > 0 ? { jobVcpu } : {}),
      ...(callVcpu > 0 ? { callVcpu } : {}),
    },
    sources: [
      utilisation,
      lead,
      ...(jobVcpu > 0 ? [behaviour.jobsPerUserDay, jobCpuMs] : []),
      ...(callVcpu > 0 ? [vcpuPerMegabytePerSecond] : []),
    ],
    ...(sheet.given("peakRequestsPerSecond") === undefined ? { lead, at: valueAt } : {}),
  });
}

/** Workers that take in what other servers send: jobs a second at the daily peak × CPU of a job. */
function federatedJobVcpu(jobsPerUserDay: Coefficient | null, users: number): number {
  if (jobsPerUserDay === null) return 0;
  const jobsPerSecond = ((users * jobsPerUserDay.typical) / 86_400) * peaks.peakGlobal.typical;
  return (jobsPerSecond * jobCpuMs.typical) / 1000 / capacity.targetUtilisation.typical;
}

/** Media servers: calls at once in the busiest office hour × two people × MB/s × vCPU. */
function liveCallVcpu(users: number, visitsPerUserYear: number): number {
  const minutes =
    ((users * visitsPerUserYear) / 12) * behaviour.visitsConnecting.typical * behaviour.visitMinutes.typical;
  const calls = (minutes / (workdaysPerMonth * officeMinutesPerDay)) * peaks.peakOneZone.typical;
  return calls * 2 * (payload.callMbPerMinute.typical / 60) * vcpuPerMegabytePerSecond.typical;
}

function leastInstances({ brief, profile, sheet }: SizingInput): number {
  const isRedundant = brief.availabilityTarget >= redundantFromPercent && profile.kind !== "static-content";
  return sheet.put("minimumInstances", {
    value: isRedundant ? capacity.redundantInstances.typical : 1,
    formula: isRedundant
      ? `two, as availabilityTarget is ${redundantFromPercent} % or more`
      : "one, by availabilityTarget and kind",
    inputs: { availabilityTarget: brief.availabilityTarget },
    sources: [capacity.redundantInstances],
  });
}

function memory(
  { runtime, sheet }: SizingInput,
  { hosts, processes, connections }: { hosts: number; processes: number; connections: number },
): void {
  const lead = runtime.processMemoryMb;
  const websocketGb = (connections * capacity.websocketKb.typical) / 1e6;
  const valueAt = (megabytes: number): number => (processes * megabytes) / 1000 + hosts * systemMemoryGb + websocketGb;
  sheet.put("appMemoryGb", {
    value: valueAt(lead.typical),
    formula: "processes × processMb / 1,000 + hosts × systemMemoryGb + websocketGb",
    inputs: { processes, processMb: lead.typical, hosts, systemMemoryGb, websocketGb },
    sources: [lead, capacity.websocketKb],
    lead,
    at: valueAt,
  });
}

function websockets({ traits, sheet }: SizingInput, { users, concurrentUsers }: Traffic): number {
  if (!traits.has("realtime"))
    return sheet.put("websocketConnections", {
      value: 0,
      formula: "none, as nothing is said to be live",
      inputs: {},
      sources: [],
    });
  const lead = peaks.websocketShare;
  const valueAt = (share: number): number => Math.max(concurrentUsers, users * share);
  return sheet.put("websocketConnections", {
    value: valueAt(lead.typical),
    formula: "the greater of peakConcurrentUsers and monthlyActiveUsers × websocketShare",
    inputs: { peakConcurrentUsers: concurrentUsers, monthlyActiveUsers: users, websocketShare: lead.typical },
    sources: [lead],
    lead,
    at: valueAt,
  });
}
