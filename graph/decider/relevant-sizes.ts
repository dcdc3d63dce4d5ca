import type { ModelTask } from "../../src/spec/model-call.ts";
import type { SectionId } from "../../src/spec/words.ts";
import type { Workload, WorkloadKey } from "../../src/spec/workload.ts";

/** Sizes that tell something for every section. */
const always = ["monthlyActiveUsers", "peakRequestsPerSecond"] as const satisfies readonly WorkloadKey[];

const bySection: Readonly<Record<Exclude<ModelTask, "brief">, readonly WorkloadKey[]>> = {
  hosting: [
    "meanRequestsPerSecond",
    "requestsPerMonth",
    "cpuMillisecondsPerRequest",
    "websocketConnections",
    "appVcpu",
    "appMemoryGb",
    "egressGb",
    "objectStorageGb",
  ],
  database: [
    "databaseGb",
    "databaseQueriesPerSecond",
    "databaseReadsPerMonth",
    "databaseWritesPerMonth",
    "databaseMemoryGb",
    "databaseConnections",
  ],
  caching: [
    "cacheGb",
    "cacheOperationsPerSecond",
    "databaseQueriesPerSecond",
    "peakConcurrentUsers",
    "minimumInstances",
  ],
  cicd: ["developerSeats", "buildMinutesPerMonth", "deploysPerMonth", "environments"],
  monitoring: ["logGb", "logRetentionDays", "spansPerMonth", "metricSeries", "errorEventsPerMonth", "onCallSeats"],
  security: ["authenticatedUsers", "secretsCount", "requestsPerMonth", "egressGb"],
};

/** The sizes that bear on a section, a line each. */
export function sizeLines(section: SectionId, workload: Workload): string {
  return [...new Set([...always, ...bySection[section]])]
    .map((key) => {
      const { value, low, high, unit, basis } = workload[key];
      const band = low === high ? "" : ` (${shown(low)} to ${shown(high)})`;
      return `${key}: ${shown(value)} ${unit}${band}${basis === "default" ? ", a default that nothing in the brief supports" : ""}`;
    })
    .join("\n");
}

/** Three significant digits are as much as an estimate knows. */
function shown(value: number): string {
  return String(value >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}
