import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NormalizedBrief } from "../spec/brief.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { traitIds } from "../spec/traits.ts";
import { type Workload, type WorkloadKey, workloadKeys } from "../spec/workload.ts";
import { sizeWorkload } from "./size-workload.ts";
import { readTraits } from "./traits.ts";

function size(raw: Record<string, unknown>): Workload {
  const { brief } = parseBrief({ projectName: "Example", projectDescription: "An application.", ...raw });
  return sizeWorkload(brief, readTraits(brief));
}

interface Sizes {
  scale: Partial<NormalizedBrief["scaleRequirements"]>;
  workload: NormalizedBrief["workload"];
}

/** The laws hold for any sizes, also for such as the parser would question. */
function sizeAny({ scale, workload, ...raw }: Sizes & Record<string, unknown>, expectedUsers?: number): Workload {
  const { brief } = parseBrief({ projectName: "Example", ...raw });
  const users = expectedUsers === undefined ? {} : { expectedUsers };
  const sized = { ...brief, scaleRequirements: { ...brief.scaleRequirements, ...scale, ...users }, workload };
  return sizeWorkload(sized, readTraits(sized));
}

const anyTraits = fc.uniqueArray(fc.constantFrom(...traitIds), { maxLength: 4 });
const anyStack = fc.constantFrom<string[]>(
  [],
  ["Next.js", "PostgreSQL"],
  ["Django"],
  ["Ruby on Rails"],
  ["Spring Boot"],
  ["ASP.NET Core"],
  ["Laravel"],
  ["Adobe Commerce"],
  ["Go"],
  ["Hugo"],
  ["Astro", "PostgreSQL"],
);
const anyDescription = fc.constantFrom(
  "An application.",
  "A Mastodon server.",
  "A shop with flash sales.",
  "Video courses for members.",
  "Peaks on Black Friday.",
  "A site with 300,000 visitors a month; it sends 90 GB a month and runs on a single 4 GB VPS, without a CDN.",
  "An API that answers 40 requests a second all day and works off 3 million jobs a day; no database.",
  "A self-managed GitLab on three app servers with 8 cores and 32 GB.",
);
/** Near each other and far apart, and across the powers of ten at which rounding and steps happen. */
const anyUsers = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 1, max: 20_000_000 }),
  fc.constantFrom(999, 1000, 1001, 999_999, 1_000_000, 1_000_001, 1e10),
);
const anyScale = fc.record(
  {
    dataVolumeGb: fc.integer({ min: 1, max: 100_000 }),
    peakConcurrentUsers: fc.integer({ min: 1, max: 1_000_000 }),
    requestsPerSecond: fc.integer({ min: 1, max: 100_000 }),
    globalDistribution: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyOverrides = fc.dictionary(fc.constantFrom(...workloadKeys), fc.integer({ min: 0, max: 1_000_000 }), {
  maxKeys: 3,
});
const anyBrief = fc.record({
  traits: anyTraits,
  techStack: anyStack,
  projectDescription: anyDescription,
  scale: anyScale,
  workload: anyOverrides,
});

describe("laws of sizing", () => {
  it("more users never mean less of anything", () => {
    fc.assert(
      fc.property(anyBrief, anyUsers, anyUsers, (raw, one, other) => {
        const [small, large] = [sizeAny(raw, Math.min(one, other)), sizeAny(raw, Math.max(one, other))];
        for (const key of workloadKeys) {
          expect(large[key].low, `${key} low`).toBeGreaterThanOrEqual(small[key].low);
          expect(large[key].value, key).toBeGreaterThanOrEqual(small[key].value);
          expect(large[key].high, `${key} high`).toBeGreaterThanOrEqual(small[key].high);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps 0 ≤ low ≤ value ≤ high, finite, with unit, formula and source", () => {
    fc.assert(
      fc.property(anyBrief, fc.option(anyUsers, { nil: undefined }), (raw, users) => {
        const workload = sizeAny(raw, users);
        for (const key of workloadKeys) {
          const { low, value, high, unit, formula, source } = workload[key];
          expect(low, key).toBeGreaterThanOrEqual(0);
          expect(low, key).toBeLessThanOrEqual(value);
          expect(value, key).toBeLessThanOrEqual(high);
          expect(Number.isFinite(high), key).toBe(true);
          expect(
            [unit, formula, source].every((text) => text.length > 0),
            key,
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same sizes for the same brief, and what was given as it was given", () => {
    fc.assert(
      fc.property(anyBrief, (raw) => {
        const workload = sizeAny(raw);
        expect(sizeAny(raw)).toEqual(workload);
        for (const [key, value] of Object.entries(raw.workload)) {
          expect(Object.entries(workload).find(([name]) => name === key)?.[1]).toMatchObject({
            value,
            low: value,
            high: value,
            basis: "given",
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("never plans a mean rate above the peak, whatever of the two follows from the brief", () => {
    fc.assert(
      fc.property(anyBrief, anyUsers, (raw, expectedUsers) => {
        const { meanRequestsPerSecond, peakRequestsPerSecond } = sizeAny({ ...raw, workload: {} }, expectedUsers);
        expect(meanRequestsPerSecond.value).toBeLessThanOrEqual(peakRequestsPerSecond.value);
      }),
      { numRuns: 200 },
    );
  });

  it("names each input of a formula in its text", () => {
    fc.assert(
      fc.property(anyBrief, (raw) => {
        const workload = sizeAny(raw);
        for (const key of workloadKeys) {
          const { formula, inputs } = workload[key];
          const unnamed = Object.keys(inputs).filter((name) => name !== "words" && !formula.includes(name));
          expect(unnamed, `${key}: ${formula}`).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("what follows from a given size", () => {
  const given: [name: string, raw: Record<string, unknown>, key: WorkloadKey, value: number][] = [
    ["requests a month", { workload: { requestsPerMonth: 2_592_000 } }, "meanRequestsPerSecond", 1],
    ["a mean rate", { workload: { meanRequestsPerSecond: 1 } }, "requestsPerMonth", 2_592_000],
    [
      "a peak rate, by the factors of business use",
      { scaleRequirements: { requestsPerSecond: 7.31 } },
      "meanRequestsPerSecond",
      1,
    ],
    [
      "a peak rate, though users are given too",
      { scaleRequirements: { requestsPerSecond: 7.31, expectedUsers: 5_000_000 } },
      "meanRequestsPerSecond",
      1,
    ],
    [
      "users at once",
      { scaleRequirements: { peakConcurrentUsers: 900, expectedUsers: 5000 } },
      "peakRequestsPerSecond",
      75,
    ],
    [
      "daily users",
      { workload: { dailyActiveUsers: 1000 }, scaleRequirements: { expectedUsers: 2000 } },
      "pageViewsPerMonth",
      1000 * 2 * 15 * 1.43 * 21,
    ],
    ["CPU of a request", { workload: { cpuMillisecondsPerRequest: 60, peakRequestsPerSecond: 10 } }, "appVcpu", 1],
    ["processes, by the least instances", { workload: { minimumInstances: 6 } }, "databaseConnections", 60],
    ["size of the database", { workload: { databaseGb: 1000 } }, "databaseMemoryGb", 40],
    ["data volume without files", { scaleRequirements: { dataVolumeGb: 500 } }, "databaseGb", 400],
    [
      "data volume of files",
      { traits: ["business-saas", "file-storage"], scaleRequirements: { dataVolumeGb: 500 } },
      "databaseGb",
      50,
    ],
  ];
  it.each(given)("%s", (_name, raw, key, value) => {
    expect(size({ traits: ["business-saas"], ...raw })[key].value).toBeCloseTo(value, 5);
  });

  it.each<[key: WorkloadKey]>([
    ["dailyActiveUsers"],
    ["sessionsPerMonth"],
    ["pageViewsPerMonth"],
    ["requestsPerMonth"],
    ["peakRequestsPerSecond"],
    ["peakConcurrentUsers"],
  ])("reads users back from %s", (key) => {
    const forward = size({ traits: ["e-commerce"], scaleRequirements: { expectedUsers: 50_000 } });
    const back = size({ traits: ["e-commerce"], workload: { [key]: forward[key].value } }).monthlyActiveUsers;
    expect(back.value / 50_000).toBeCloseTo(1, 6);
    expect(back.basis).toBe("derived");
  });

  it("says when users were assumed", () => {
    expect(size({ traits: ["e-commerce"] }).monthlyActiveUsers).toMatchObject({ value: 20_000, basis: "default" });
  });
});

describe("words that change a size", () => {
  const peak = (projectDescription: string): number =>
    size({ projectDescription, traits: ["e-commerce"] }).peakRequestsPerSecond.value;
  const shop = { traits: ["e-commerce"], scaleRequirements: { expectedUsers: 200_000 } };

  it("raises the design peak, not the month, for a season, with the words as evidence", () => {
    const season = size({ ...shop, projectDescription: "A shop with Black-Friday peaks." });
    expect(season.peakRequestsPerSecond.inputs).toMatchObject({ words: "Black-Friday", season: 3 });
    expect(season.requestsPerMonth).toEqual(size(shop).requestsPerMonth);
    expect(peak("A shop.") * 3).toBeCloseTo(peak("A shop with Black-Friday peaks."), 5);
    expect(peak("A shop.") * 10).toBeCloseTo(peak("A shop with flash sales and Black Friday."), 5);
    expect(peak("A shop without a seasonal peak.")).toBe(peak("A shop."));
  });

  it("stores nothing for static pages unless the stack names a database", () => {
    const pages = { traits: ["static-content"], scaleRequirements: { expectedUsers: 1000 } };
    const databaseKeys = workloadKeys.filter((key) => /^(?:database|cache|backup)/.test(key));
    const without = size({ ...pages, techStack: ["Astro"] });
    expect(databaseKeys.filter((key) => without[key].high > 0)).toEqual([]);
    expect(size({ ...pages, techStack: ["Astro", "PostgreSQL"] }).databaseGb.value).toBe(1);
    expect(size({ ...pages, techStack: { database: "none" } }).databaseGb.value).toBe(0);
  });

  it("counts people who sign in only where somebody does", () => {
    const users = (projectDescription: string): number =>
      size({ projectDescription, traits: ["content-site"], scaleRequirements: { expectedUsers: 100 } })
        .authenticatedUsers.value;
    expect(users("A magazine. No accounts, no comments.")).toBe(0);
    expect(users("A magazine whose subscribers sign in.")).toBe(100);
  });

  it("adds what people watch", () => {
    const egress = (projectDescription: string): number =>
      size({ projectDescription, traits: ["business-saas", "media-heavy"] }).egressGb.value;
    expect(egress("Video courses for teams.")).toBeGreaterThan(20 * egress("Photos for teams."));
  });
});

describe("plans for a team", () => {
  it.each([
    [["PCI-DSS"], 365],
    [["SOC2"], 365],
    [["HIPAA"], 365],
    [["FedRAMP"], 365],
    [["GDPR"], 30],
    [[], 30],
  ])("keeps logs under %j for %d days", (complianceRequirements, days) => {
    expect(size({ complianceRequirements }).logRetentionDays.value).toBe(days);
  });

  it.each([
    [99, "business-saas", 1],
    [99.9, "business-saas", 2],
    [99.9, "static-content", 1],
  ])("for %d % of %s runs at least %d", (availabilityTarget, trait, instances) => {
    expect(size({ availabilityTarget, traits: [trait] }).minimumInstances.value).toBe(instances);
  });

  it("has somebody on call in the smallest team and no crowd in the largest", () => {
    expect([1, 5, 500].map((teamSize) => size({ teamSize }).onCallSeats.value)).toEqual([1, 2, 8]);
  });
});
