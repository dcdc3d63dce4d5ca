import { describe, expect, it } from "vitest";
import { durationsDays, durationsSeconds } from "./durations.ts";

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
    ["none", []],
    ["version 5", []],
    ["$5 a month", [30 * 86_400]],
    ["0 days", []],
  ])("%s", (text, seconds) => {
    expect(durationsSeconds(text)).toEqual(seconds);
  });

  it("counts days, without spans under one", () => {
    expect(durationsDays("30 days hot, 1 year archived, flushed after 5 minutes")).toEqual([30, 365]);
  });
});
