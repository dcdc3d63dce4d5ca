import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../test/html-elements.ts";
import { rangeBar } from "./range-bar.ts";

type Bar = Parameters<typeof rangeBar>[0];

function rects(input: Omit<Bar, "tone">): Record<string, number[]> {
  const elements = elementsOf(rangeBar({ ...input, tone: "accent" }).toString()).filter(({ tag }) => tag === "rect");
  return Object.fromEntries(
    elements.map(({ attributes }) => [
      attributes.get("class") ?? "",
      [Number(attributes.get("x") ?? 0), Number(attributes.get("width"))],
    ]),
  );
}

describe("rangeBar", () => {
  it("is as long as what is expected, with a line from low to high and a mark", () => {
    const drawn = rects({ amount: { low: "10", expected: "25", high: "50" }, fullUsd: 100, markUsd: 80 });
    expect(drawn).toMatchObject({ "bar-fill tone-accent": [0, 25], "bar-range": [10, 40], "bar-mark": [80, 0.6] });
  });

  it("stays inside its full width", () => {
    const drawn = rects({ amount: { low: "-5", expected: "200", high: "300" }, fullUsd: 100, markUsd: 900 });
    expect(drawn).toMatchObject({ "bar-fill tone-accent": [0, 100], "bar-range": [0, 100], "bar-mark": [99.4, 0.6] });
  });

  it("is empty where nothing costs anything", () => {
    expect(rects({ amount: { low: "0", expected: "0", high: "0" }, fullUsd: 0 })["bar-fill tone-accent"]).toEqual([
      0, 0,
    ]);
  });
});
