import { expect, it } from "vitest";
import { goodService, withRow } from "./example-service.ts";
import { checkUnitSize } from "./unit-size.ts";

it("passes what agrees", () => {
  expect(checkUnitSize(goodService)).toEqual([]);
});

it.each([
  ["1M requests", 1_000_000],
  ["1K requests", 1_000],
  ["10K requests", 10_000],
  ["100k events", 100_000],
  ["10000 runs", 10_000],
  ["10,000 runs", 10_000],
  ["1B rows", 1_000_000_000],
  ["million ECPU", 1_000_000],
])("reads %s as %i", (unit, unitSize) => {
  expect(checkUnitSize(withRow("usage requests (*)", { unit, unitSize }))).toEqual([]);
  expect(checkUnitSize(withRow("usage requests (*)", { unit, unitSize: unitSize * 10 }))).toMatchObject([
    { severity: "error", message: expect.stringContaining(`which is ${unitSize}, but unitSize is`) },
  ]);
});

it("knows that a TB is a thousand GB where GB are counted", () => {
  expect(checkUnitSize(withRow("usage egressGb of db.small (*)", { unit: "TB" }))).toHaveLength(1);
  expect(checkUnitSize(withRow("usage egressGb of db.small (*)", { unit: "TB", unitSize: 1000 }))).toEqual([]);
  expect(checkUnitSize(withRow("usage egressGb of db.small (*)", { unit: "GB", unitSize: 1000 }))).toHaveLength(1);
});

it("warns where GB are counted and GiB are priced", () => {
  const found = (unitSize: number) =>
    checkUnitSize(withRow("usage egressGb of db.small (*)", { unit: "GiB", unitSize }));
  expect(found(1)).toMatchObject([{ severity: "warning" }]);
  expect(found(1.073741824)).toEqual([]);
});

it("asks nothing of a unit without a number", () => {
  expect(checkUnitSize(withRow("usage requests (*)", { unit: "request", unitSize: 1 }))).toEqual([]);
});
