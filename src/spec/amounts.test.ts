import { describe, expect, it } from "vitest";
import { readAmount, type UnitOf } from "./amounts.ts";
import { gbOf, gbPerMonthOf, peopleOf, perSecondOf, usersOf, workloadUnitOf } from "./units.ts";

function read(text: string, unitOf: UnitOf): number | string {
  const amount = readAmount(text, unitOf);
  return "fault" in amount ? amount.fault : amount.value;
}

describe("readAmount: users", () => {
  it.each([
    ["5000", 5000],
    ["10k", 10_000],
    ["10K users", 10_000],
    ["50k users", 50_000],
    ["50k monthly active users", 50_000],
    ["50k MAU", 50_000],
    ["3 k people", 3000],
    ["1.5M", 1_500_000],
    ["1,5M", 1_500_000],
    ["1.125M", 1_125_000],
    ["2 million", 2_000_000],
    ["2 million users/month", 2_000_000],
    ["0.2 bn", 200_000_000],
    ["1,200,000", 1_200_000],
    ["1,200", 1200],
    ["1.200.000", 1_200_000],
    ["1.000.000", 1_000_000],
    ["1 200 000", 1_200_000],
    ["1\u202F200\u202F000 users", 1_200_000],
    ["1'200'000", 1_200_000],
    ["10_000", 10_000],
    ["1e6", 1_000_000],
    ["~5000", 5000],
    ["about 5000 customers", 5000],
    ["< 10k", 10_000],
    ["up to 10k visitors per month", 10_000],
    ["-5", -5],
    ["−5", -5],
  ])("reads %s as %d", (text, expected) => {
    expect(readAmount(text, usersOf)).toEqual({ value: expected });
  });

  it.each([
    ["5k-10k", 10_000, /range/],
    ["5-10k users", 10_000, /range/],
    ["5,000 – 10,000 users", 10_000, /range/],
    ["between 5k and 10k", 10_000, /range/],
    ["5k to 10k", 10_000, /range/],
    ["10k+", 10_000, /open/],
    ["10k+ users", "is not a number", /$/],
    ["more than 10k", 10_000, /open/],
    ["> 10k", 10_000, /open/],
  ])("says how it read %s", (text, expected, note) => {
    const amount = readAmount(text, usersOf);
    expect("fault" in amount ? amount.fault : amount.value).toBe(expected);
    expect("note" in amount ? amount.note : "").toMatch(note);
  });

  it.each([
    ["1.000", "could mean 1000 or 1; write the one you mean"],
    ["1.250", "could mean 1250 or 1.250; write the one you mean"],
    ["1,200M", "could mean 1200M or 1.200M; write the one you mean"],
    ["many", "is not a number"],
    ["", "is not a number"],
    ["ten", "is not a number"],
    ["1,20,000", "is not a number"],
    ["1..5", "is not a number"],
    ["--5", "is not a number"],
    ["0x10", "is not a number"],
    ["10 bananas", "has a unit that is not of users"],
    ["5 constructor", "has a unit that is not of users"],
    ["50k daily users", "counts users a day; give monthly active users"],
    ["5k DAU", "counts users a day; give monthly active users"],
    ["1M users per year", "counts users a year; give monthly active users"],
    ["10k-5k", "is a range that begins with its larger end"],
    ["1-2-3", "holds more than two numbers"],
    ["9".repeat(61), "is too long for a number"],
  ])("refuses %s: %s", (text, fault) => {
    expect(readAmount(text, usersOf)).toEqual({ fault });
  });
});

describe("readAmount: data", () => {
  it.each([
    ["500", 500],
    ["500 GB", 500],
    ["500gb", 500],
    ["500 gigabytes", 500],
    ["2TB", 2000],
    ["2 T", 2000],
    ["1.5 PB", 1_500_000],
    ["250 MB", 0.25],
    ["512 kB", 0.000512],
    ["1 GiB", 1.073741824],
    ["2 TiB", 2199.023255552],
    ["10k", 10_000],
    ["2 million GB", 2_000_000],
    ["1 TB - 2 TB", 2000],
  ])("reads %s as %d GB", (text, expected) => {
    expect(read(text, gbOf)).toBe(expected);
  });

  it.each([
    ["5M", 'has no unit; write MB, GB or TB, e.g. "500 GB"'],
    ["500B", 'has no unit; write MB, GB or TB, e.g. "500 GB"'],
    ["5 GB/month", 'is a rate; give the volume stored, e.g. "500 GB"'],
    ["5 GB per day", 'is a rate; give the volume stored, e.g. "500 GB"'],
    ["5 rows", "has a unit that is not of data; use kB, MB, GB, TB or PB"],
  ])("refuses %s", (text, fault) => {
    expect(read(text, gbOf)).toBe(fault);
  });

  it("reads a volume a month where one is meant", () => {
    expect(["1 TB/month", "1 TB per month", "1 TB a month", "1 TB"].map((text) => read(text, gbPerMonthOf))).toEqual([
      1000, 1000, 1000, 1000,
    ]);
  });
});

describe("readAmount: rates, people and workload units", () => {
  it.each([
    ["3", 3],
    ["3 req/s", 3],
    ["3 rps", 3],
    ["3 requests per second", 3],
    ["3/s", 3],
    ["1.5k req/s", 1500],
    ["120 requests/min", 2],
    ["120 rpm", 2],
    ["7200 requests an hour", 2],
    ["86,400 requests per day", 1],
    ["2.592M requests/month", 1],
    ["3 furlongs", "has a unit that is not a rate; use requests/s"],
    ["3 per fortnight", "has a unit that is not a rate; use requests/s"],
    ["3 per constructor", "has a unit that is not a rate; use requests/s"],
  ])("reads the rate %s as %s", (text, expected) => {
    expect(read(text, perSecondOf)).toBe(expected);
  });

  it.each([
    ["12", 12],
    ["12 people", 12],
    ["8 developers", 8],
    ["3 horses", "has a unit that is not of people"],
  ])("reads the team %s as %s", (text, expected) => {
    expect(read(text, peopleOf)).toBe(expected);
  });

  it.each([
    ["30 days", "days", 30],
    ["1 day", "days", 1],
    ["20 ms", "ms", 20],
    ["2 vCPU", "vCPU", 2],
    ["5M requests/month", "requests/month", 5_000_000],
    ["5M requests a month", "requests/month", 5_000_000],
    ["5M", "requests/month", 5_000_000],
    ["2 TB", "GB", 2000],
    ["2 TB/month", "GB/month", 2000],
    ["600 queries/s", "queries/s", 600],
    ["5 weeks", "days", "has a unit that does not fit; give days"],
    ["5M requests/day", "requests/month", "has a unit that does not fit; give requests/month"],
  ])("reads %s in %s as %s", (text, unit, expected) => {
    expect(read(text, workloadUnitOf(unit))).toBe(expected);
  });
});
