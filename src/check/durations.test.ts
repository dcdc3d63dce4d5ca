import { describe, expect, it } from "vitest";
import { durationsDays, durationsSeconds, intervalsDays } from "./durations.ts";

describe("durations", () => {
  it.each<[string, number[]]>([
    ["5 minutes", [300]],
    ["300s", [300]],
    ["24h", [86_400]],
    ["1 day", [86_400]],
    ["one week", [604_800]],
    ["1.5 hours", [5400]],
    ["60 s for the API, 1 day for pages", [60, 86_400]],
    ["7-day retention", [604_800]],
    ["every 6 hours, kept 2 days", [172_800]],
    ["once a day, kept 2 days", [172_800]],
    ["3 times per week", []],
    ["2x a day", []],
    ["two backups a month", []],
    ["each night for 30 days", [30 * 86_400]],
    ["every day, 30 days", [30 * 86_400]],
    ["none", []],
    ["version 5", []],
    ["$5 a month", [30 * 86_400]],
    ["0 days", []],
  ])("%s", (text, seconds) => {
    expect(durationsSeconds(text)).toEqual(seconds);
  });

  it.each([
    ["3 months", 90],
    ["12 months", 365],
    ["18 months", 545],
    ["72 months", 2190],
    ["6 years", 2190],
  ])("counts whole years of months as years: %s", (text, days) => {
    expect(durationsDays(text)).toEqual([days]);
  });

  it.each([
    ["rotated every 90 days", [90]],
    ["rotated once a year", [365]],
    ["every month", [30]],
    ["twice a year", []],
    ["kept 90 days", []],
  ])("tells the days between two times: %s", (text, days) => {
    expect(intervalsDays(text)).toEqual(days);
  });

  it("counts days, without spans under one", () => {
    expect(durationsDays("30 days hot, 1 year archived, flushed after 5 minutes")).toEqual([30, 365]);
  });
});
