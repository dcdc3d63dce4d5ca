import type { Coefficient } from "../coefficient.ts";

/** Building and shipping. Ids are those of the table of published figures they were gathered in. */
export const delivery = {
  runsPerDeveloper: {
    id: "P005",
    low: 2,
    typical: 4,
    high: 8,
    unit: "runs/dev/day",
    url: null,
    asOf: "2026",
    confidence: "low",
  },
  minutesPerRun: {
    id: "P001",
    low: 1,
    typical: 3.3,
    high: 10,
    unit: "min",
    url: "https://sdtimes.com/software-development/report-4-key-benchmarks-that-successful-development-teams-meet/",
    asOf: "2023",
    confidence: "high",
  },
  parallelJobs: {
    id: "P008",
    low: 1,
    typical: 3,
    high: 8,
    unit: "factor",
    url: "https://cicdcost.com/cost-per-build-minute",
    asOf: "2026-04",
    confidence: "high",
  },
  deploysPerDay: {
    id: "P004",
    low: 1,
    typical: 1,
    high: 5,
    unit: "per day",
    url: "https://sdtimes.com/software-development/report-4-key-benchmarks-that-successful-development-teams-meet/",
    asOf: "2023",
    confidence: "high",
  },
} as const satisfies Record<string, Coefficient>;
