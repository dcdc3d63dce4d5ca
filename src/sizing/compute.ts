import { type Coefficient, judgement } from "./coefficient.ts";
import { behaviour } from "./coefficients/behaviour.ts";
import { capacity } from "./coefficients/capacity.ts";
import { payload } from "./coefficients/payload.ts";
import { peaks } from "./coefficients/peaks.ts";
import { describedJobsPerSecond } from "./described-sizes.ts";
import { productNeeds } from "./product-needs.ts";
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
/** CPU of one background job: a webhook, an e-mail, a post of another server. */
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
  const instances = leastInstances(input);
  const vcpu = processors(input, { cpuMs, traffic, instances });
  const hosts = Math.max(instances, Math.ceil(vcpu / vcpuPerHost));
  const processes = Math.max(instances, Math.ceil(vcpu * input.runtime.processesPerVcpu));
  const connections = websockets(input, traffic);
  memory(input, { hosts, processes, connections, instances });
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
  input: SizingInput,
  { cpuMs, traffic, instances }: { cpuMs: number; traffic: Traffic; instances: number },
): number {
  const { profile, runtime, sheet } = input;
  const peak = traffic.peakRequestsPerSecond;
  const utilisation =
    runtime.hasHeadroom === true
      ? { ...capacity.targetUtilisation, low: 1, typical: 1, high: 1 }
      : capacity.targetUtilisation;
  const jobVcpu = jobProcessors(input, traffic.users);
  const callVcpu = profile.hasLiveCalls ? liveCallVcpu(traffic.users, profile.media.of.typical) : 0;
  const product = productNeeds(input.brief);
  // On one machine the rate that the vendor gives covers workers and storage too.
  const beside = instances > 1 ? product?.besideVcpuPer1000 : undefined;
  const besideVcpu = beside === undefined ? 0 : (traffic.users / 1000) * beside.typical;
  const other = jobVcpu + callVcpu + besideVcpu;
  const lead = traffic.peakLead;
  const ofInstance = product?.instance?.vcpu;
  const least = ofInstance === undefined ? 0 : ofInstance.typical * instances;
  const valueAt = (figure: number): number =>
    Math.max(
      least,
      (peak * (lead === undefined ? 1 : figure / lead.typical) * cpuMs) / 1000 / utilisation.typical + other,
    );
  const jobsAt = (ms: number): number => valueAt(lead?.typical ?? 1) + jobVcpu * (ms / jobCpuMs.typical - 1);
  return sheet.put("appVcpu", {
    value: valueAt(lead?.typical ?? 1),
    formula: `peakRequestsPerSecond × cpuMillisecondsPerRequest / 1,000 / targetUtilisation${jobVcpu > 0 ? " + jobVcpu" : ""}${callVcpu > 0 ? " + callVcpu" : ""}${besideVcpu > 0 ? " + besideVcpu by the vendor" : ""}${least > 0 ? ", at least leastVcpu by the vendor" : ""}`,
    inputs: {
      ...(least > 0 ? { leastVcpu: least } : {}),
      peakRequestsPerSecond: peak,
      cpuMillisecondsPerRequest: cpuMs,
      targetUtilisation: utilisation.typical,
      ...(jobVcpu > 0 ? { jobVcpu } : {}),
      ...(callVcpu > 0 ? { callVcpu } : {}),
      ...(besideVcpu > 0 ? { besideVcpu } : {}),
    },
    sources: [
      utilisation,
      ...(jobVcpu > 0
        ? [...(profile.federatedJobsPerUserDay === null ? [] : [behaviour.jobsPerUserDay]), jobCpuMs]
        : []),
      ...(callVcpu > 0 ? [vcpuPerMegabytePerSecond] : []),
      ...(beside === undefined ? [] : [beside]),
      ...(ofInstance === undefined ? [] : [ofInstance]),
    ],
    ...(lead === undefined || lead.typical === 0 ? {} : { lead, at: valueAt }),
    ...(jobVcpu > 0 ? { rivals: [{ lead: jobCpuMs, at: jobsAt }] } : {}),
  });
}

/** Workers: jobs that the description counts, or those that other servers send; a second at the daily peak × CPU of a job. */
function jobProcessors({ brief, profile: { federatedJobsPerUserDay } }: SizingInput, users: number): number {
  const federated = federatedJobsPerUserDay === null ? 0 : (users * federatedJobsPerUserDay.typical) / 86_400;
  const jobsPerSecond = Math.max(describedJobsPerSecond(brief)?.perSecond ?? 0, federated) * peaks.peakGlobal.typical;
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
  { brief, runtime, sheet }: SizingInput,
  {
    hosts,
    processes,
    connections,
    instances,
  }: { hosts: number; processes: number; connections: number; instances: number },
): void {
  const ofInstance = productNeeds(brief)?.instance?.memoryGb;
  const least = ofInstance === undefined ? 0 : ofInstance.typical * instances;
  const lead = runtime.processMemoryMb;
  const websocketGb = (connections * capacity.websocketKb.typical) / 1e6;
  const valueAt = (megabytes: number): number =>
    Math.max(least, (processes * megabytes) / 1000 + hosts * systemMemoryGb + websocketGb);
  sheet.put("appMemoryGb", {
    value: valueAt(lead.typical),
    formula: `processes × processMb / 1,000 + hosts × systemMemoryGb + websocketGb${least > 0 ? ", at least leastGb by the vendor" : ""}`,
    inputs: {
      processes,
      processMb: lead.typical,
      hosts,
      systemMemoryGb,
      websocketGb,
      ...(least > 0 ? { leastGb: least } : {}),
    },
    sources: [lead, capacity.websocketKb, ...(ofInstance === undefined ? [] : [ofInstance])],
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
