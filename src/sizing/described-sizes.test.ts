import { describe, expect, it } from "vitest";
import { parseBrief } from "../spec/parse-brief.ts";
import type { WorkloadKey } from "../spec/workload.ts";
import { describedJobsPerSecond, describedSizes } from "./described-sizes.ts";
import { scaledBrief } from "./scaled-brief.ts";
import { sizeWorkload } from "./size-workload.ts";
import { readTraits } from "./traits.ts";

function briefOf(projectDescription: string, more: Record<string, unknown> = {}) {
  return parseBrief({ projectName: "Example", projectDescription, ...more }).brief;
}

function read(text: string): Partial<Record<WorkloadKey, number>> {
  return Object.fromEntries(describedSizes(briefOf(text)).map(({ key, value }) => [key, value]));
}

function sized(projectDescription: string, more: Record<string, unknown> = {}) {
  const brief = briefOf(projectDescription, more);
  return sizeWorkload(brief, readTraits(brief));
}

describe("describedSizes: whole briefs", () => {
  it.each<[string, string, Partial<Record<WorkloadKey, number>>]>([
    [
      "a recipe site on one machine",
      `Grandma's Table is a recipe site. Some 85,000 people visit it in a month and look at roughly 1.2 million pages;
       that is 1.2 million page views a month. It lives on a single 8 GB VPS together with MySQL, and 46 GB of photos
       have piled up over the years.`,
      {
        monthlyActiveUsers: 85_000,
        pageViewsPerMonth: 1_200_000,
        appMemoryGb: 8,
        minimumInstances: 1,
        objectStorageGb: 46,
      },
    ],
    [
      "a parcel tracker with a peak",
      `Carriers push scans to our tracking API. On average it takes in 90 requests per second; in the week before
       Christmas traffic peaks at 1,400 requests per second. The PostgreSQL database holds about 650 GB.`,
      { requestsPerMonth: 233_280_000, peakRequestsPerSecond: 1400, databaseGb: 650 },
    ],
    [
      "a lecture archive",
      `Recorded lectures of a university: 18 TB of videos, 6 TB of traffic per month, at most 3,000 concurrent viewers.
       Three app servers with 16 cores and 64 GB each encode and serve them.`,
      {
        objectStorageGb: 18_000,
        egressGb: 6000,
        peakConcurrentUsers: 3000,
        appVcpu: 48,
        appMemoryGb: 192,
        minimumInstances: 3,
      },
    ],
    [
      "a parking app",
      `40k daily active users pay for parking by phone. Our backend answers 5 million API calls a day, writes 25 GB of
       logs a month, and the services together hold about 24 GB of memory.`,
      { dailyActiveUsers: 40_000, requestsPerMonth: 150_000_000, logGb: 25, appMemoryGb: 24 },
    ],
    [
      "a registry of clubs",
      `Two small servers with 4 GB of RAM do the work, one database server with 32 GB keeps the records. The registry
       gets 300 requests a minute from 12,000 monthly visitors.`,
      {
        appMemoryGb: 8,
        minimumInstances: 2,
        databaseMemoryGb: 32,
        requestsPerMonth: 12_960_000,
        monthlyActiveUsers: 12_000,
      },
    ],
  ])("%s", (_, text, sizes) => {
    expect(read(text)).toEqual(sizes);
  });
});

describe("describedSizes: words and their sizes", () => {
  it.each<[string, Partial<Record<WorkloadKey, number>>]>([
    ["It answers 40 requests per second.", { peakRequestsPerSecond: 40 }],
    ["It answers 40 requests per second around the clock.", { requestsPerMonth: 103_680_000 }],
    ["At peak 1,200 req/s reach it.", { peakRequestsPerSecond: 1200 }],
    ["About 30 requests a minute.", { requestsPerMonth: 1_296_000 }],
    ["At the busiest moment 600 requests a minute come in.", { peakRequestsPerSecond: 10 }],
    ["Traffic is light, 20 rpm.", { requestsPerMonth: 864_000 }],
    ["7 million hits a week.", { requestsPerMonth: 30_000_000 }],
    ["2,5 million page views a month.", { pageViewsPerMonth: 2_500_000 }],
    ["It has 600,000 monthly page views.", { pageViewsPerMonth: 600_000 }],
    ["10,000 visits a day.", { sessionsPerMonth: 300_000 }],
    ["1.2 TB of images are kept.", { objectStorageGb: 1200 }],
    ["A 120 GB PostgreSQL database.", { databaseGb: 120 }],
    ["Mirrors fetch 3 TiB a month, all of it served by us.", { egressGb: 3298.534883328 }],
  ])("%s", (text, sizes) => {
    expect(read(text)).toEqual(sizes);
  });

  it.each([
    "Each user makes 50 requests a day.",
    "Members upload 2 GB of photos per customer.",
    "Every sensor sends 6 requests a minute.",
    "It costs $300 a month for 20 users.",
    "Version 4 GB edition.",
    "Files grow by 5 GB a month.",
    "12,000 users a year.",
    "We take nightly backups, 40 GB of files a day.",
    "A build server with 32 GB compiles it.",
    "The team has 4 developers.",
  ])("nothing in %j", (text) => {
    expect(read(text)).toEqual({});
  });

  it("takes none of two numbers that differ: either could be meant", () => {
    expect(read("It gets 10 requests a minute. Last year it got 30 requests a minute.")).toEqual({});
    expect(read("It gets 10 requests a minute. We counted: 10 requests a minute.")).toEqual({
      requestsPerMonth: 432_000,
    });
  });

  it("is the same in a long text", () => {
    const long = `${"It is a site with 12 pages and 3 forms. ".repeat(400)}It gets 9,000 page views a day.`;
    expect(read(long)).toEqual({ pageViewsPerMonth: 270_000 });
  });
});

describe("described sizes in a workload", () => {
  const text = "A tool with 30 requests a minute.";

  it("stand as given, with their words", () => {
    expect(sized(text).requestsPerMonth).toMatchObject({
      value: 1_296_000,
      basis: "given",
      formula: 'stated in the brief: "30 requests a minute"',
    });
  });

  it.each<[string, Record<string, unknown>, number | string]>([
    ["workload", { workload: { requestsPerMonth: 7 } }, 7],
    ["another rate of workload", { workload: { peakRequestsPerSecond: 9 } }, "derived"],
    ["scaleRequirements", { scaleRequirements: { requestsPerSecond: 9 } }, "derived"],
  ])("give way to %s", (_, more, expected) => {
    const { value, basis } = sized(text, more).requestsPerMonth;
    expect([value, basis]).toContain(expected);
  });

  it("give way to what a model read in the same text", () => {
    const brief = briefOf(text);
    const stated = [{ key: "requestsPerMonth", value: 99, quotation: "30 requests" } as const];
    expect(sizeWorkload(brief, readTraits(brief), stated).requestsPerMonth.value).toBe(99);
  });

  it("grow with the users", () => {
    const brief = briefOf(text);
    const traits = readTraits(brief);
    const grown = scaledBrief(brief, sizeWorkload(brief, traits), 10);
    expect(sizeWorkload(grown, traits).requestsPerMonth.value).toBe(12_960_000);
  });

  it("do not let one machine of today undo an availability that is asked for", () => {
    const single = "It runs on a single 4 GB VPS.";
    expect(sized(single).minimumInstances.value).toBe(1);
    expect(sized(single, { availabilityTarget: 99.9 }).minimumInstances.value).toBe(2);
  });
});

describe("describedJobsPerSecond", () => {
  it.each<[string, number | undefined]>([
    ["Workers process 300 million jobs a day.", 300e6 / 86_400],
    ["It runs 36,000 background jobs per hour.", 10],
    ["It has 40 jobs on offer.", undefined],
    ["Each tenant has 40 jobs a day.", undefined],
  ])("%s", (projectDescription, expected) => {
    expect(describedJobsPerSecond({ projectDescription })?.perSecond).toBe(expected);
  });

  it("asks for processors", () => {
    const idle = sized("A mailer.", { workload: { requestsPerMonth: 1000 } }).appVcpu;
    const busy = sized("A mailer with 30 million jobs a day.", { workload: { requestsPerMonth: 1000 } }).appVcpu;
    expect(busy.value - idle.value).toBeCloseTo(((30e6 / 86_400) * 1.7 * 0.15) / 0.6, 1);
    expect(busy.high).toBeGreaterThan(busy.value * 3);
    expect(busy.inputs.jobVcpu).toBeGreaterThan(100);
  });
});
