import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStatedAmount, type StatableKey, statableKeys } from "./stated-size.ts";

/** The value, or the fault in words. The quotation is the amount itself where none is given. */
function read(key: StatableKey, amount: string, quotation = amount): number | string {
  const result = readStatedAmount(key, { amount, quotation });
  return "fault" in result ? result.fault : result.value;
}

describe("readStatedAmount: counts of a period", () => {
  it.each<[StatableKey, string, number]>([
    ["requestsPerMonth", "2 million requests per day", 60e6],
    ["requestsPerMonth", "2M/day", 60e6],
    ["requestsPerMonth", "2M req/mo", 2e6],
    ["requestsPerMonth", "5-10k requests a day", 300_000],
    ["pageViewsPerMonth", "40k page views a week", (40_000 * 30) / 7],
    ["pageViewsPerMonth", "3.6M page views per year", 300_000],
    ["pageViewsPerMonth", "1,200,000 monthly page views", 1_200_000],
    ["deploysPerMonth", "5 deploys each day", 150],
  ])("%s: %s", (key, amount, expected) => {
    expect(read(key, amount)).toBeCloseTo(expected, 6);
  });

  it("takes the period from the quotation where the amount does not hold it", () => {
    expect(read("pageViewsPerMonth", "40,000 page views", "serves 40,000 page views a day")).toBe(1_200_000);
    expect(read("deploysPerMonth", "20", "We deploy 20 times every week.")).toBeCloseTo((20 * 30) / 7, 6);
  });

  it("reads over the white space of a wrapped line and over capitals", () => {
    expect(read("requestsPerMonth", "2 Million requests per\n  Day")).toBe(60e6);
  });

  it.each<[StatableKey, string, string]>([
    ["requestsPerMonth", "2 million requests", "We serve 2 million requests."],
    ["requestsPerMonth", "2 million requests", "2 million requests per second"],
    ["deploysPerMonth", "20", "20 deploys by a team of 12"],
    ["egressGb", "500 GB", "500 GB leave the servers"],
    ["logGb", "20 GB", "20 GB of logs"],
  ])("%s: no period in %s (%s)", (key, amount, quotation) => {
    expect(read(key, amount, quotation)).toBe(`does not say whether ${key} is a day, a week, a month or a year`);
  });

  it("refuses two periods: either could be meant", () => {
    const quotation = "40,000 page views per day, a million a month";
    expect(read("pageViewsPerMonth", "40,000 page views", quotation)).toMatch(/does not say whether/);
  });

  it("refuses a size of one of many", () => {
    expect(read("pageViewsPerMonth", "100 page views per user per day")).toMatch(/one of many/);
    expect(read("requestsPerMonth", "50 requests", "each active user makes 50 requests a day")).toMatch(/one of many/);
    expect(read("objectStorageGb", "2 GB", "2 GB per customer")).toMatch(/one of many/);
  });
});

describe("readStatedAmount: users", () => {
  it.each<[StatableKey, string, number]>([
    ["dailyActiveUsers", "10k daily active users", 10_000],
    ["dailyActiveUsers", "10k DAU", 10_000],
    ["monthlyActiveUsers", "5 million users a month", 5e6],
    ["monthlyActiveUsers", "50k MAU", 50_000],
    ["monthlyActiveUsers", "50k customers", 50_000],
    ["peakConcurrentUsers", "900 concurrent users", 900],
    ["websocketConnections", "10k connections", 10_000],
  ])("%s: %s", (key, amount, expected) => {
    expect(read(key, amount)).toBe(expected);
  });

  it.each<[StatableKey, string, string, RegExp]>([
    ["monthlyActiveUsers", "10k daily active users", "10k daily active users", /by the day/],
    ["monthlyActiveUsers", "10k users", "10k users log in every day", /by the day/],
    ["monthlyActiveUsers", "120k users", "120k users a year", /by the year/],
    ["dailyActiveUsers", "10k MAU", "10k MAU", /those of a day/],
    ["dailyActiveUsers", "10k users", "10k users", /those of a day/],
    ["dailyActiveUsers", "10k", "10k daily and 90k monthly users", /those of a day/],
    ["peakConcurrentUsers", "900 users", "900 users a day", /at one time/],
    ["websocketConnections", "10k connections", "10k connections per hour", /at one time/],
  ])("%s is not %s in %s: people of one period are not those of another", (key, amount, quotation, fault) => {
    expect(read(key, amount, quotation)).toMatch(fault);
  });
});

describe("readStatedAmount: data", () => {
  it.each<[StatableKey, string, number]>([
    ["databaseGb", "16 TB", 16_000],
    ["databaseGb", "16-TB", 16_000],
    ["objectStorageGb", "1 GiB", 1.073741824],
    ["egressGb", "500 GB a month", 500],
    ["egressGb", "500 GB/day", 15_000],
    ["logGb", "7 GB per week", 30],
  ])("%s: %s", (key, amount, expected) => {
    expect(read(key, amount)).toBe(expected);
  });

  it("takes the pace of a transfer from the quotation", () => {
    expect(read("egressGb", "500 GB", "500 GB of downloads a month")).toBe(500);
  });

  it("does not take what comes in a month for what is stored", () => {
    expect(read("databaseGb", "500 GB per month")).toMatch(/is a rate/);
    expect(read("databaseGb", "500 GB", "grows by 500 GB a month")).toMatch(/is a rate/);
    expect(read("databaseGb", "16 TB", "16 TB, growing 1 TB a month")).toBe(16_000);
  });

  it.each<[StatableKey, string, string]>([
    ["databaseGb", "500", "500 tables"],
    ["databaseGb", "16", "16 TB"],
    ["egressGb", "500", "500 a month"],
  ])("%s: a bare %s is no volume (%s)", (key, amount, quotation) => {
    expect(read(key, amount, quotation)).toMatch(/no unit of data/);
  });
});

describe("readStatedAmount: rates and retention", () => {
  it.each<[StatableKey, string, number]>([
    ["peakRequestsPerSecond", "1,200 requests per second", 1200],
    ["peakRequestsPerSecond", "1.5k rps", 1500],
    ["peakRequestsPerSecond", "120 requests/min", 2],
    ["logRetentionDays", "90 days", 90],
    ["logRetentionDays", "90-day", 90],
    ["logRetentionDays", "6 months", 180],
    ["logRetentionDays", "1 year", 365],
  ])("%s: %s", (key, amount, expected) => {
    expect(read(key, amount)).toBe(expected);
  });

  it("reads a bare number as a rate a second only where the words say so", () => {
    expect(read("peakRequestsPerSecond", "1,200", "peaks at 1,200 requests per second")).toBe(1200);
    expect(read("peakRequestsPerSecond", "1,200 requests", "1,200 requests per day")).toMatch(/rate a second/);
    expect(read("peakRequestsPerSecond", "5M", "5M a day, 90 per second")).toMatch(/rate a second/);
    expect(read("peakRequestsPerSecond", "1,200 requests", "1,200 requests")).toMatch(/rate a second/);
  });
});

describe("readStatedAmount: what states nothing", () => {
  it.each<[StatableKey, string, string]>([
    ["databaseGb", "50 users", "not of data"],
    ["egressGb", "500 users a month", "not of data"],
    ["deploysPerMonth", "5 TB a month", "does not fit"],
    ["deploysPerMonth", "5 gigabytes per month", "does not fit"],
    ["requestsPerMonth", "5 minutes a day", "does not fit"],
    ["requestsPerMonth", "30 days a month", "does not fit"],
    ["pageViewsPerMonth", "40,000 dollars a month", "does not fit"],
    ["pageViewsPerMonth", "99% a day", "does not fit"],
    ["websocketConnections", "5 per second", "does not fit"],
    ["peakConcurrentUsers", "180 visits", "not of users"],
    ["peakRequestsPerSecond", "5 TB", "not a rate"],
    ["logRetentionDays", "90", "not of time"],
    ["logRetentionDays", "90 GB", "not of time"],
    ["monthlyActiveUsers", "five million users", "not a number"],
    ["monthlyActiveUsers", "many users", "not a number"],
  ])("%s: %s (%s)", (key, amount, fault) => {
    expect(read(key, amount)).toMatch(new RegExp(fault));
  });

  it.each<[StatableKey, string]>([
    ["databaseGb", "0 GB"],
    ["databaseGb", "-5 GB"],
    ["databaseGb", "2,000,000 PB"],
    ["requestsPerMonth", "0 requests a day"],
    ["requestsPerMonth", "1e30 requests a day"],
    ["monthlyActiveUsers", "20 billion users"],
    ["peakRequestsPerSecond", "1 billion requests per second"],
    ["logRetentionDays", "500 years"],
  ])("%s: %s is beyond what can be planned", (key, amount) => {
    expect(read(key, amount)).toBe(`"${amount}" is beyond what can be planned`);
  });
});

describe("laws of readStatedAmount", () => {
  const noun: Readonly<Record<StatableKey, string>> = {
    monthlyActiveUsers: "users a month",
    dailyActiveUsers: "users a day",
    peakConcurrentUsers: "concurrent users",
    pageViewsPerMonth: "page views a day",
    requestsPerMonth: "requests per week",
    peakRequestsPerSecond: "requests per second",
    websocketConnections: "connections",
    egressGb: "GB a month",
    objectStorageGb: "MB",
    databaseGb: "GB",
    logGb: "GB per day",
    logRetentionDays: "days",
    deploysPerMonth: "deploys a year",
  };
  const key = fc.constantFrom(...statableKeys);
  const count = fc.integer({ min: 1, max: 3000 });

  it("is proportional to the number that is written", () => {
    fc.assert(
      fc.property(key, count, (size, number) => {
        const [once, tenfold] = [number, number * 10].map((written) => read(size, `${written} ${noun[size]}`));
        expect(Number(tenfold) / Number(once)).toBeCloseTo(10, 9);
      }),
    );
  });

  it("takes the number from the amount, whatever other numbers the quotation holds", () => {
    const others = fc.array(fc.integer({ min: 1, max: 1e9 }), { maxLength: 4 });
    fc.assert(
      fc.property(key, count, others, others, (size, number, before, behind) => {
        const amount = `${number} ${noun[size]}`;
        const quotation = [...before, amount, ...behind].join("; ");
        expect(read(size, amount, quotation)).toBe(read(size, amount));
      }),
    );
  });

  it("finds a positive number that can be planned for, or says why not, in any text", () => {
    fc.assert(
      fc.property(key, fc.string(), fc.string(), (size, amount, quotation) => {
        const result = read(size, amount, quotation);
        expect(typeof result === "string" ? result.length > 0 : result > 0 && result <= 1e15).toBe(true);
      }),
    );
  });
});

describe("readStatedAmount: what the data is", () => {
  it.each<[StatableKey, string, number]>([
    ["databaseGb", "16 TB of posts and likes", 16_000],
    ["logGb", "20 GB of logs per day", 600],
  ])("%s: %s", (key, amount, expected) => {
    expect(read(key, amount)).toBe(expected);
  });
});
