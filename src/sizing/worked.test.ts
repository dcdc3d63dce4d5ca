import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../spec/parse-brief.ts";
import { traitIds } from "../spec/traits.ts";
import { workloadKeys, type Workload, type WorkloadKey } from "../spec/workload.ts";
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
    brief: { traits: ["business-saas"], techStack: ["NestJS", "PostgreSQL"], scaleRequirements: { expectedUsers: 5000 }, teamSize: 8 },
    rows: [
      ["dailyActiveUsers", 750, 0.01],
      ["requestsPerMonth", 3_380_000, 0.01],
      ["peakRequestsPerSecond", 9.5, 0.02],
      ["appVcpu", 0.23, 0.05],
      ["databaseQueriesPerSecond", 47, 0.02],
      ["databaseGb", 30, 0.01],
      ["objectStorageGb", 900, 0.01],
      ["egressGb", 59, 0.05],
      ["logGb", 2.9, 0.02],
      ["databaseConnections", 20, 0.01],
      ["buildMinutesPerMonth", 6650, 0.01],
    ],
  },
  {
    name: "Online shop, 200,000 users",
    brief: { traits: ["e-commerce"], techStack: ["Laravel", "MySQL"], scaleRequirements: { expectedUsers: 200_000 } },
    rows: [
      ["sessionsPerMonth", 300_000, 0.01],
      ["pageViewsPerMonth", 1_470_000, 0.01],
      ["peakRequestsPerSecond", 7.2, 0.6, "bots are counted here (× 1.54); the worked sizing adds them to page and search requests only"],
      ["databaseGb", 10, 0.2],
      ["egressGb", 1200, 0.05],
      ["edgeRequestsPerMonth", 43_000_000, 0.17, "requests of the application pass the edge as well and are counted here"],
      ["logGb", 5.8, 0.05],
    ],
  },
  {
    name: "Community, 10,000 users, Mastodon",
    brief: { traits: ["social-community", "realtime"], techStack: ["Ruby on Rails"], scaleRequirements: { expectedUsers: 10_000 } },
    rows: [
      ["dailyActiveUsers", 3000, 0.01],
      ["requestsPerMonth", 480_000 * 30, 0.01],
      ["websocketConnections", 670, 0.01],
      ["databaseGb", 230, 0.15],
      ["objectStorageGb", 21_000, 0.02],
      ["egressGb", 12_000, 0.02],
      ["peakRequestsPerSecond", 46, 0.7, "the worked sizing adds inbound federation and its bursts, which a brief does not state"],
    ],
  },
  {
    name: "Video telehealth, 20,000 patients",
    brief: { traits: ["telehealth", "health-data"], techStack: ["Node.js", "PostgreSQL"], scaleRequirements: { expectedUsers: 20_000 } },
    rows: [
      ["requestsPerMonth", 1_200_000, 0.01],
      ["meanRequestsPerSecond", 0.46, 0.02],
      ["peakRequestsPerSecond", 2.0, 0.05],
      ["databaseGb", 20, 0.01],
      ["objectStorageGb", 400, 0.01],
      ["egressGb", 890, 0.05],
    ],
  },
  {
    name: "Consumer app, 5 million users",
    brief: { traits: ["consumer-app"], techStack: ["Node.js", "PostgreSQL"], scaleRequirements: { expectedUsers: 5_000_000 } },
    rows: [
      ["dailyActiveUsers", 1_500_000, 0.01],
      ["sessionsPerMonth", 180_000_000, 0.01],
      ["requestsPerMonth", 3.6e9, 0.01],
      ["meanRequestsPerSecond", 1390, 0.01],
      ["peakRequestsPerSecond", 4000, 0.01],
      ["appVcpu", 99, 0.02],
      ["databaseQueriesPerSecond", 9600, 0.01],
      ["databaseVcpu", 4.7, 0.01],
      ["databaseGb", 2250, 0.01],
      ["databaseMemoryGb", 90, 0.01],
      ["logGb", 3100, 0.02],
      ["egressGb", 376_000, 0.02],
      ["errorEventsPerMonth", 2_500_000, 0.01],
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

describe("Black Friday", () => {
  it("raises the design peak by the published uplift of its busiest hour, with the words as evidence", () => {
    const base = { traits: ["e-commerce"], scaleRequirements: { expectedUsers: 200_000 } };
    const calm = size(base).peakRequestsPerSecond;
    const season = size({ ...base, projectDescription: "A shop with Black-Friday peaks." }).peakRequestsPerSecond;
    expect(season.value / calm.value).toBeCloseTo(3, 4);
    expect(season.inputs["words"]).toBe("Black-Friday");
  });
});

const stacks = [[], ["Next.js", "PostgreSQL"], ["Django"], ["Ruby on Rails"], ["Spring Boot"], ["ASP.NET Core"], ["Laravel"], ["Hugo"]];

describe("laws of sizing", () => {
  it("more users never mean less of anything", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...traitIds), { maxLength: 4 }),
        fc.constantFrom(...stacks),
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 1, max: 20_000_000 }),
        (traits, techStack, one, other) => {
          const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
          const small = size({ traits, techStack, scaleRequirements: { expectedUsers: fewer } });
          const large = size({ traits, techStack, scaleRequirements: { expectedUsers: more } });
          for (const key of workloadKeys) {
            expect(large[key].value, key).toBeGreaterThanOrEqual(small[key].value);
            expect(large[key].high, key).toBeGreaterThanOrEqual(small[key].high);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps 0 ≤ low ≤ value ≤ high, finite, with unit, formula and source", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...traitIds), { maxLength: 4 }), fc.constantFrom(...stacks), fc.integer({ min: 1, max: 10_000_000 }), (traits, techStack, expectedUsers) => {
        const workload = size({ traits, techStack, scaleRequirements: { expectedUsers } });
        for (const key of workloadKeys) {
          const { low, value, high, unit, formula, source } = workload[key];
          expect(low, key).toBeGreaterThanOrEqual(0);
          expect(low, key).toBeLessThanOrEqual(value);
          expect(value, key).toBeLessThanOrEqual(high);
          expect(Number.isFinite(high), key).toBe(true);
          expect([unit, formula, source].every((text) => text.length > 0), key).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(workloadKeys.map((key) => [key]))("a given %s wins and says that it was given", (key) => {
    const quantity = size({ workload: { [key]: 7 } })[key];
    expect(quantity).toMatchObject({ value: 7, low: 7, high: 7, basis: "given" });
  });

  it("derives what follows from a given size", () => {
    expect(size({ traits: ["business-saas"], workload: { requestsPerMonth: 2_592_000 } }).meanRequestsPerSecond.value).toBe(1);
  });

  it("reads users from the rate or from concurrent users when the brief names those, and says when it assumed them", () => {
    expect(size({ traits: ["api"], scaleRequirements: { requestsPerSecond: 50 } })).toMatchObject({
      peakRequestsPerSecond: { value: 50, basis: "given" },
      monthlyActiveUsers: { basis: "derived" },
    });
    expect(size({ scaleRequirements: { peakConcurrentUsers: 100 } }).monthlyActiveUsers.value).toBeGreaterThan(1000);
    expect(size({}).monthlyActiveUsers.basis).toBe("default");
  });
});
