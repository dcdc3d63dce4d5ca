import type { NormalizedBrief } from "../spec/brief.ts";
import { type Workload, type WorkloadKey, type WorkloadOverrides, workloadKeys } from "../spec/workload.ts";

/** Sizes that a team or a policy sets, not the number of users. */
const independentOfUsers: ReadonlySet<WorkloadKey> = new Set<WorkloadKey>([
  "cpuMillisecondsPerRequest",
  "minimumInstances",
  "logRetentionDays",
  "metricSeries",
  "buildMinutesPerMonth",
  "deploysPerMonth",
  "developerSeats",
  "onCallSeats",
  "uptimeMonitors",
  "secretsCount",
  "environments",
]);

/**
 * The brief of the same project with `factor` times the users: everything that was given of its size grows with them,
 * also what was only stated in the description (`workload` says what that was). The budget is left out, since what the
 * growth costs is the question.
 */
export function scaledBrief(brief: NormalizedBrief, workload: Workload, factor: number): NormalizedBrief {
  const { budgetConstraints: _, scaleRequirements: scale, ...rest } = brief;
  const grown = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * factor);
  const { peakConcurrentUsers, requestsPerSecond, dataVolumeGb } = scale;
  return {
    ...rest,
    scaleRequirements: {
      globalDistribution: scale.globalDistribution,
      expectedUsers: workload.monthlyActiveUsers.value * factor,
      ...optional("peakConcurrentUsers", grown(peakConcurrentUsers)),
      ...optional("requestsPerSecond", grown(requestsPerSecond)),
      ...optional("dataVolumeGb", grown(dataVolumeGb)),
    },
    workload: scaledOverrides(brief, workload, factor),
  };
}

function optional<Key extends string>(key: Key, value: number | undefined): Partial<Record<Key, number>> {
  const entry: Partial<Record<Key, number>> = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

/** Sizes that were given, except those that `scaleRequirements` gives already. */
function scaledOverrides({ workload: given, scaleRequirements }: NormalizedBrief, workload: Workload, factor: number) {
  const overrides: WorkloadOverrides = {};
  const scaleKeys: readonly [WorkloadKey, number | undefined][] = [
    ["monthlyActiveUsers", undefined],
    ["peakConcurrentUsers", scaleRequirements.peakConcurrentUsers],
    ["peakRequestsPerSecond", scaleRequirements.requestsPerSecond],
  ];
  const elsewhere = new Set(scaleKeys.flatMap(([key, value]) => (value === undefined ? [] : [key])));
  for (const key of workloadKeys) {
    if (workload[key].basis !== "given" || (elsewhere.has(key) && given[key] === undefined)) continue;
    overrides[key] = workload[key].value * (independentOfUsers.has(key) ? 1 : factor);
  }
  return overrides;
}
