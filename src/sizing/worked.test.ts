import { describe, expect, it } from "vitest";
import { parseBrief } from "../spec/parse-brief.ts";
import type { Workload, WorkloadKey } from "../spec/workload.ts";
import { sizeWorkload } from "./size-workload.ts";
import { readTraits } from "./traits.ts";

function size(raw: Record<string, unknown>): Workload {
  const { brief } = parseBrief({ projectName: "Example", projectDescription: "An application.", ...raw });
  return sizeWorkload(brief, readTraits(brief));
}

/** Expected value, and how far ours may be from it; a reason where the distance is on purpose. */
type Row = [key: WorkloadKey, worked: number, tolerance: number, reason?: string];

interface Worked {
  name: string;
  brief: Record<string, unknown>;
  rows: Row[];
}

/** Five sizings that were worked out step by step from published figures. */
const examples: Worked[] = [
  {
    name: "B2B SaaS, 5,000 users, Next.js and NestJS on PostgreSQL",
    brief: {
      traits: ["business-saas"],
      techStack: ["Next.js", "NestJS", "PostgreSQL"],
      scaleRequirements: { expectedUsers: 5000 },
      teamSize: 8,
    },
    rows: [
      ["dailyActiveUsers", 750, 0.001],
      ["sessionsPerMonth", 2145 * 21, 0.001],
      ["requestsPerMonth", 3_380_000, 0.001],
      ["peakRequestsPerSecond", 9.5, 0.01],
      ["peakConcurrentUsers", 67, 0.01],
      ["appVcpu", 0.23, 0.03],
      ["minimumInstances", 2, 0],
      ["databaseQueriesPerSecond", 47, 0.02],
      ["databaseGb", 30, 0],
      ["objectStorageGb", 900, 0],
      ["databaseConnections", 20, 0],
      ["egressGb", 59, 0.01],
      ["logGb", 2.9, 0.02],
      ["spansPerMonth", 5_070_000, 0.001],
      ["metricSeries", 7700, 0.01],
      ["buildMinutesPerMonth", 6650, 0.001],
    ],
  },
  {
    name: "Online shop, 200,000 users",
    brief: { traits: ["e-commerce"], techStack: ["Laravel", "MySQL"], scaleRequirements: { expectedUsers: 200_000 } },
    rows: [
      ["dailyActiveUsers", 10_000, 0],
      ["sessionsPerMonth", 300_000, 0],
      ["pageViewsPerMonth", 1_470_000, 0],
      [
        "requestsPerMonth",
        4_410_000 / 0.65,
        0.001,
        "bots are counted where the load is: × 1.54, which the worked sizing adds only to its logs",
      ],
      ["peakRequestsPerSecond", 7.2 / 0.65, 0.01, "bots, as above"],
      ["appVcpu", 0.4 / 0.65, 0.05, "bots, as above"],
      ["databaseGb", 8.7, 0.01, "the worked sizing says about 10"],
      ["egressGb", 1200, 0.04],
      ["originEgressGb", 90, 0.05],
      ["edgeRequestsPerMonth", 43_200_000 + 6_780_000, 0.01, "requests of the application pass the edge too"],
      ["logGb", 5.8, 0.01],
      ["authenticatedUsers", 60_000, 0],
    ],
  },
  {
    name: "The same shop on Adobe Commerce with Black Friday",
    brief: {
      projectDescription: "A shop with peaks on Black Friday.",
      traits: ["e-commerce"],
      techStack: ["Adobe Commerce", "MySQL"],
      scaleRequirements: { expectedUsers: 200_000 },
    },
    rows: [
      ["peakRequestsPerSecond", 22 / 0.65, 0.02, "bots, as above"],
      ["appVcpu", 11 / 0.65, 0.02, "bots, as above"],
      [
        "appMemoryGb",
        3 / 0.65 + 9 * 0.25,
        0.05,
        "a quarter of a GB for each of nine machines beside the workers, and bots",
      ],
    ],
  },
  {
    name: "The same shop with flash sales: the design ceiling",
    brief: {
      projectDescription: "A shop with flash sales.",
      traits: ["e-commerce"],
      techStack: ["Laravel"],
      scaleRequirements: { expectedUsers: 200_000 },
    },
    rows: [
      [
        "peakRequestsPerSecond",
        (128 / 0.65) * (1.7 / 3),
        0.01,
        "the worked ceiling takes the burst at its high value as well: two highs in a row; and bots",
      ],
    ],
  },
  {
    name: "Mastodon-like community, 10,000 users",
    brief: {
      projectDescription: "A Mastodon server for a region.",
      traits: ["social-community", "realtime"],
      techStack: ["Ruby on Rails", "PostgreSQL"],
      scaleRequirements: { expectedUsers: 10_000, globalDistribution: true },
    },
    rows: [
      ["dailyActiveUsers", 3000, 0],
      ["sessionsPerMonth", 3000 * 4 * 30, 0],
      ["requestsPerMonth", 780_000 * 30, 0.001],
      ["meanRequestsPerSecond", 9.0, 0.005],
      ["peakRequestsPerSecond", 46, 0.005],
      ["appVcpu", 3.1 + 5, 0.02],
      ["websocketConnections", 670, 0.001],
      ["databaseGb", 230, 0.01],
      ["objectStorageGb", 21_000, 0.001],
      ["egressGb", 12_000, 0.01],
    ],
  },
  {
    name: "Video telehealth, 20,000 patients",
    brief: {
      traits: ["telehealth", "health-data"],
      techStack: ["Node.js", "PostgreSQL"],
      scaleRequirements: { expectedUsers: 20_000 },
    },
    rows: [
      ["dailyActiveUsers", 1000, 0],
      ["sessionsPerMonth", 30_000, 0],
      ["requestsPerMonth", 1_200_000, 0],
      ["meanRequestsPerSecond", 0.46, 0.01],
      ["peakRequestsPerSecond", 2.0, 0.02],
      ["appVcpu", 1.0 + 0.05, 0.01],
      ["databaseGb", 20, 0],
      ["objectStorageGb", 400, 0],
      ["egressGb", 890 + 29 + 5, 0.01, "pages and answers of the portal beside the calls"],
      ["originEgressGb", 890 + 1.5 + 5, 0.01, "calls pass our own media server"],
    ],
  },
  {
    name: "Consumer app, 5 million users",
    brief: {
      traits: ["consumer-app"],
      techStack: ["ASP.NET Core", "PostgreSQL"],
      scaleRequirements: { expectedUsers: 5_000_000, globalDistribution: true },
    },
    rows: [
      ["dailyActiveUsers", 1_500_000, 0],
      ["sessionsPerMonth", 180_000_000, 0],
      ["requestsPerMonth", 3.6e9, 0],
      ["meanRequestsPerSecond", 1390, 0.002],
      ["peakRequestsPerSecond", 4000, 0.005],
      ["peakConcurrentUsers", 39_000, 0.005],
      ["appVcpu", 51, 0.02],
      ["databaseQueriesPerSecond", 9600, 0.005],
      ["databaseVcpu", 4.7 + 1.4, 0.01, "writes are in: the worked sizing gives 0.6 to 2.4 for them"],
      ["databaseGb", 2250, 0],
      ["databaseMemoryGb", 90, 0],
      ["cacheOperationsPerSecond", 20_000, 0.005],
      ["egressGb", 376_000, 0.001],
      ["logGb", 3100, 0.02],
      ["errorEventsPerMonth", 2_500_000, 0],
    ],
  },
];

describe.each(examples)("$name", ({ brief, rows }) => {
  const workload = size(brief);
  it.each(rows)("%s is about %d", (key, worked, tolerance) => {
    const { value } = workload[key];
    expect(Math.abs(value - worked) / worked, `${key} is ${value}, worked ${worked}`).toBeLessThanOrEqual(tolerance);
  });
});

describe("run-times of the consumer app", () => {
  it.each([
    ["Spring Boot", 54],
    ["NestJS", 99],
    ["Ruby on Rails", 268],
    ["Django", 216],
    ["Laravel", 228],
  ])("%s needs about %d vCPU", (framework, worked) => {
    const workload = size({
      traits: ["consumer-app"],
      techStack: [framework],
      scaleRequirements: { expectedUsers: 5_000_000, globalDistribution: true },
    });
    expect(Math.abs(workload.appVcpu.value - worked) / worked).toBeLessThanOrEqual(0.01);
  });
});
