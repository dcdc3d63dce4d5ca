import { expect, it } from "vitest";
import { ageInDays } from "./dates.ts";

it.each([
  ["2026-11-24", 0],
  ["2026-11-23", 1],
  ["2025-11-24", 365],
  ["2026-11", 23],
  ["2026", 327],
  ["2026-12-01", -7],
  ["unknown", undefined],
  ["", undefined],
  ["2026-02-31", undefined],
  ["2026-13", undefined],
  ["last week", undefined],
])("%s is %s days old", (asOf, expected) => {
  expect(ageInDays(asOf, "2026-11-24")).toBe(expected);
});
