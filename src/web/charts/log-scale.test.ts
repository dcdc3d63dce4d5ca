import { describe, expect, it } from "vitest";
import { logScale, powerAbove, powerBelow } from "./log-scale.ts";

describe("logScale", () => {
  const { place, ticks } = logScale({ least: 1, most: 1_000, from: 0, to: 300 });

  it("gives each step of ten the same length", () => {
    expect([1, 10, 100, 1_000].map(place)).toEqual([0, 100, 200, 300]);
  });

  it("puts what lies outside at the ends, zero and credits among it", () => {
    expect([0, -5, 1e9].map(place)).toEqual([0, 0, 300]);
  });

  it("has a tick at each power of ten", () => {
    expect(ticks).toEqual([1, 10, 100, 1_000]);
    expect(logScale({ least: 20, most: 900, from: 0, to: 1 }).ticks).toEqual([100]);
  });

  it("can be turned upside down, as a drawing needs", () => {
    expect(logScale({ least: 1, most: 100, from: 200, to: 0 }).place(10)).toBe(100);
  });
});

describe("powers of ten", () => {
  it("enclose a value", () => {
    expect([powerBelow(250), powerAbove(250), powerBelow(100), powerAbove(100)]).toEqual([100, 1_000, 100, 100]);
  });
});
