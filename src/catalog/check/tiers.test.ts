import { expect, it } from "vitest";
import { goodService, withRow } from "./example-service.ts";
import { checkTiers } from "./tiers.ts";

function found(tiers: readonly (readonly [string | null, string])[], fields: object = {}) {
  const service = withRow("usage requests (*)", {
    tiers: tiers.map(([upTo, unitPriceUsd]) => ({ upTo, unitPriceUsd })),
    ...fields,
  });
  return checkTiers(service).map(({ severity, message }) => `${severity}: ${message}`);
}

it("passes tiers that ascend, get cheaper, and end open", () => {
  expect(checkTiers(goodService)).toEqual([]);
  expect(
    found([
      ["10", "0"],
      [null, "0.3"],
    ]),
  ).toEqual([]);
});

it.each([
  [
    "two that end at the same amount",
    [
      ["10", "3"],
      ["10", "2"],
      [null, "1"],
    ],
    /tier 2 .* ends at 10, not above 10/,
  ],
  [
    "ends out of order",
    [
      ["100", "3"],
      ["20", "2"],
      [null, "1"],
    ],
    /tier 2 .* ends at 20, not above 100/,
  ],
  [
    "an end at nothing",
    [
      ["0", "3"],
      [null, "1"],
    ],
    /tier 1 .* not above 0/,
  ],
  [
    "one that is open too early",
    [
      [null, "3"],
      ["20", "2"],
      [null, "1"],
    ],
    /tier 1 .* has no end/,
  ],
  [
    "no price above the last",
    [
      ["10", "3"],
      ["20", "2"],
    ],
    /no price above 20/,
  ],
] as const)("refuses %s", (_, tiers, expected) => {
  expect(found(tiers)).toEqual([expect.stringMatching(expected)]);
  expect(found(tiers)[0]).toMatch(/^error: /);
});

it("warns of a tier that is dearer than the one before it", () => {
  expect(
    found([
      ["10", "0.3"],
      [null, "0.4"],
    ]),
  ).toEqual([expect.stringMatching(/^warning: tier 2 .* costs 0.4, above 0.3/)]);
});

it("warns of an allowance beside a free first tier", () => {
  expect(
    found(
      [
        ["10", "0"],
        [null, "0.4"],
      ],
      { included: "10000000" },
    ),
  ).toEqual([expect.stringMatching(/^warning: .*add up/)]);
});
