import type { Coefficient } from "../coefficient.ts";

/** Building, watching and running. Ids are those of the published-coefficients table they were gathered in. */
export const delivery = {
  runsPerDeveloper: { id: "P005", low: 2, typical: 4, high: 8, unit: "runs/dev/day", url: null, asOf: "2026", confidence: "low" },
  minutesPerRun: { id: "P001", low: 1, typical: 3.3, high: 10, unit: "min", url: "https://sdtimes.com/software-development/report-4-key-benchmarks-that-successful-development-teams-meet/", asOf: "2023", confidence: "high" },
  parallelJobs: { id: "P008", low: 1, typical: 3, high: 8, unit: "factor", url: "https://cicdcost.com/cost-per-build-minute", asOf: "2026-04", confidence: "high" },
  deploysPerDay: { id: "P004", low: 1, typical: 1, high: 5, unit: "per day", url: "https://sdtimes.com/software-development/report-4-key-benchmarks-that-successful-development-teams-meet/", asOf: "2023", confidence: "high" },
  seriesPerHost: { id: "O010", low: 700, typical: 1328, high: 2000, unit: "series/host", url: "https://www.grafana.com/docs/grafana-cloud/knowledge-graph/advanced-configuration/enable-prom-metrics-collection/typical-metric-counts/", asOf: "2026", confidence: "high" },
  seriesPerInstance: { id: "O011", low: 62, typical: 317, high: 572, unit: "series/instance", url: "https://www.grafana.com/docs/grafana-cloud/knowledge-graph/advanced-configuration/enable-prom-metrics-collection/typical-metric-counts/", asOf: "2026", confidence: "high" },
  seriesPerStore: { id: "O012", low: 234, typical: 1081, high: 4162, unit: "series/exporter", url: "https://www.grafana.com/docs/grafana-cloud/knowledge-graph/advanced-configuration/enable-prom-metrics-collection/typical-metric-counts/", asOf: "2026", confidence: "high" },
} as const satisfies Record<string, Coefficient>;
