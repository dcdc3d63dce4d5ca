import { z } from "zod";
import { InvariantError } from "../errors.ts";

/**
 * The sizes that cost and capacity depend on, with their units. "Month" is 730 hours for what is rented by the hour
 * and 30 days for what users do. GB is 10^9 bytes.
 */
export const workloadUnits = {
  monthlyActiveUsers: "users/month",
  dailyActiveUsers: "users/day",
  peakConcurrentUsers: "users",
  sessionsPerMonth: "sessions/month",
  pageViewsPerMonth: "views/month",
  requestsPerMonth: "requests/month",
  meanRequestsPerSecond: "requests/s",
  peakRequestsPerSecond: "requests/s",
  edgeRequestsPerMonth: "requests/month",
  cpuMillisecondsPerRequest: "ms",
  websocketConnections: "connections",
  appVcpu: "vCPU",
  appMemoryGb: "GB",
  minimumInstances: "instances",
  egressGb: "GB/month",
  originEgressGb: "GB/month",
  objectStorageGb: "GB",
  objectOperationsPerMonth: "operations/month",
  databaseGb: "GB",
  databaseQueriesPerSecond: "queries/s",
  databaseReadsPerMonth: "reads/month",
  databaseWritesPerMonth: "writes/month",
  databaseVcpu: "vCPU",
  databaseMemoryGb: "GB",
  databaseConnections: "connections",
  databaseEgressGb: "GB/month",
  backupGb: "GB",
  cacheGb: "GB",
  cacheOperationsPerSecond: "operations/s",
  cacheCommandsPerMonth: "commands/month",
  logGb: "GB/month",
  logRetentionDays: "days",
  spansPerMonth: "spans/month",
  metricSeries: "series",
  errorEventsPerMonth: "events/month",
  buildMinutesPerMonth: "minutes/month",
  deploysPerMonth: "deploys/month",
  developerSeats: "seats",
  onCallSeats: "seats",
  uptimeMonitors: "monitors",
  authenticatedUsers: "users/month",
  secretsCount: "secrets",
  environments: "environments",
} as const;

export type WorkloadKey = keyof typeof workloadUnits;
const isWorkloadKey = (key: string): key is WorkloadKey => key in workloadUnits;
export const workloadKeys: readonly WorkloadKey[] = Object.keys(workloadUnits).filter(isWorkloadKey);

/**
 * One size. `value` is what is expected; `low` and `high` move the factor that matters most to its published low or
 * high. `basis`: `given` by the caller, `derived` by the formula, or a `default` that nothing in the brief supports.
 */
export const quantitySchema = z.strictObject({
  value: z.number().nonnegative(),
  low: z.number().nonnegative(),
  high: z.number().nonnegative(),
  unit: z.string(),
  formula: z.string(),
  inputs: z.record(z.string(), z.union([z.number(), z.string()])),
  source: z.string(),
  basis: z.enum(["given", "derived", "default"]),
});
export type Quantity = z.infer<typeof quantitySchema>;

export type Workload = Readonly<Record<WorkloadKey, Quantity>>;

/** What a caller may set in `brief.workload`: any size, in the unit above. */
const overrideSchema = z.number().nonnegative().exactOptional();
export const workloadOverridesSchema = z.strictObject(mapWorkload(() => overrideSchema));
export type WorkloadOverrides = z.infer<typeof workloadOverridesSchema>;

/** The same shape with every size, as it stands in a plan. */
export const workloadSchema = z.strictObject(mapWorkload(() => quantitySchema));

/** A record over all keys, made by a function of the key. */
export function mapWorkload<Value>(make: (key: WorkloadKey) => Value): Record<WorkloadKey, Value> {
  const record: Partial<Record<WorkloadKey, Value>> = {};
  for (const key of workloadKeys) record[key] = make(key);
  if (!isComplete(record)) throw new InvariantError("A workload key is missing.");
  return record;
}

function isComplete<Value>(record: Partial<Record<WorkloadKey, Value>>): record is Record<WorkloadKey, Value> {
  return workloadKeys.every((key) => key in record);
}
