import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, errorOf, isInsideBand, isWithin, median, ratioOf, scoreOf } from "./score.ts";

function compared(expected: number, publishedUsd: number, band: number = 1): Comparison {
  return { predicted: { low: expected / band, expected, high: expected * band }, publishedUsd };
}

const missed: Comparison = { predicted: null, publishedUsd: 10 };

const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
const comparison = fc.oneof(
  fc.constant(missed),
  fc.tuple(amount, amount, fc.constantFrom(1, 2)).map(([ours, theirs, band]) => compared(ours, theirs, band)),
);

describe("one comparison", () => {
  it("is the ratio of ours to the published amount", () => {
    expect(ratioOf(compared(150, 100))).toBe(1.5);
    expect(ratioOf(missed)).toBe(0);
    expect(ratioOf(compared(5, 0))).toBe(Number.POSITIVE_INFINITY);
    expect(ratioOf(compared(-5, 10))).toBe(0);
  });

  it("takes a cent for rounding", () => {
    expect(ratioOf(compared(0.03, 0.02))).toBe(1);
    expect(ratioOf(compared(0.04, 0.02))).toBe(2);
    expect(ratioOf(compared(0, 0))).toBe(1);
  });

  it("is within a factor both ways, the end included", () => {
    expect(isWithin(compared(130, 100), 1.3)).toBe(true);
    expect(isWithin(compared(100, 130), 1.3)).toBe(true);
    expect(isWithin(compared(131, 100), 1.3)).toBe(false);
    expect(isWithin(compared(75, 100), 1.3)).toBe(false);
    expect(isWithin(missed, 1000)).toBe(false);
  });

  it("is inside a band, outside it, or has none", () => {
    expect(isInsideBand(compared(100, 190, 2))).toBe(true);
    expect(isInsideBand(compared(100, 210, 2))).toBe(false);
    expect(isInsideBand(compared(100, 100))).toBeNull();
    expect(isInsideBand(missed)).toBe(false);
  });

  it("errs as much by a factor too high as too low", () => {
    fc.assert(
      fc.property(amount, amount, (first, second) => {
        fc.pre(Math.abs(first - second) > 0.02);
        expect(errorOf(compared(first, second))).toBeCloseTo(errorOf(compared(second, first)), 9);
      }),
    );
  });
});

describe("many comparisons", () => {
  it("have the middle error, as a factor too", () => {
    const score = scoreOf([compared(100, 100), compared(200, 100), compared(100, 300)]);
    expect(score.medianFactor).toBeCloseTo(2, 9);
    expect(score).toMatchObject({ count: 3, failed: 0, within5Percent: { count: 1, of: 3 } });
    expect(score.within2Times).toEqual({ count: 2, of: 3 });
  });

  it("count a miss everywhere", () => {
    const score = scoreOf([missed, compared(100, 100, 2)]);
    expect(score).toMatchObject({ failed: 1, medianFactor: Number.POSITIVE_INFINITY });
    expect(score.within2Times).toEqual({ count: 1, of: 2 });
    expect(score.insideBand).toEqual({ count: 1, of: 2 });
    expect(scoreOf([missed, compared(100, 100)]).insideBand).toEqual({ count: 0, of: 0 });
  });

  it("have no median where there are none", () => {
    expect(scoreOf([])).toMatchObject({ count: 0, medianError: Number.NaN });
  });

  it("score the same in any order", () => {
    fc.assert(
      fc.property(fc.array(comparison), fc.nat(), (all, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        expect(scoreOf([...all.slice(at), ...all.slice(0, at)].reverse())).toEqual(scoreOf(all));
      }),
    );
  });

  it("never score better for a miss in place of an answer", () => {
    fc.assert(
      fc.property(fc.array(comparison, { minLength: 1 }), (all) => {
        const worse = scoreOf([missed, ...all.slice(1)]);
        const score = scoreOf(all);
        expect(worse.medianError).toBeGreaterThanOrEqual(score.medianError);
        expect(worse.within2Times.count).toBeLessThanOrEqual(score.within2Times.count);
      }),
    );
  });

  it("have a median with as many values above as below", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (values) => {
        const middle = median(values);
        const above = values.filter((value) => value > middle).length;
        const below = values.filter((value) => value < middle).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
