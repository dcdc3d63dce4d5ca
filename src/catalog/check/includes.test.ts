import { expect, it } from "vitest";
import type { Service } from "../service.ts";
import { contextOf, goodService, withRow } from "./example-service.ts";
import { checkIncludes } from "./includes.ts";

function found(service: Service): string[] {
  return checkIncludes(service, contextOf(service)).map(({ severity, message }) => `${severity}: ${message}`);
}

it("passes names that exist and amounts that make sense", () => {
  expect(found(goodService)).toEqual([]);
});

it.each([
  [
    "an allowance of a meter",
    "sku db.xlarge (us-1)",
    { includes: { egresGb: "1" } },
    /includes usage "egresGb".*egressGb/,
  ],
  ["a meter of a sku", "usage egressGb of db.small (*)", { skus: ["db.smal"] }, /holds for sku "db.smal".*db\.small/],
])("refuses %s that has no row, and names the nearest", (_, row, fields, expected) => {
  expect(found(withRow(row, fields))).toEqual([expect.stringMatching(expected)]);
});

it("refuses an add-on that nobody of the provider sells, and takes one of a sister service", () => {
  const prices = goodService.prices.filter((row) => row.kind !== "sku" || row.sku !== "baa");
  const service = { ...goodService, prices };
  expect(found(service)).toEqual([expect.stringMatching(/^error: compliance HIPAA names the add-on "baa"/)]);
  const sister = { ...goodService, id: "acme-platform" };
  expect(checkIncludes(service, { ...contextOf(service), services: [service, sister] })).toEqual([]);
});

it("refuses a commitment that saves nothing", () => {
  const { source } = goodService.prices[0] ?? {};
  const commitments = [{ term: "1 year", unitPriceUsd: "50", source }];
  expect(found(withRow("sku baa (*)", { commitments }))).toEqual([expect.stringMatching(/^error: .*no less than 50/)]);
});

it("refuses a minimum of nothing, and warns of one that never applies", () => {
  expect(found(withRow("sku baa (*)", { minimumMonthlyUsd: "0" }))).toEqual([
    expect.stringMatching(/^error: .*minimum of 0/),
  ]);
  expect(found(withRow("sku baa (*)", { minimumMonthlyUsd: "20" }))).toEqual([
    expect.stringMatching(/^warning: .*never applies/),
  ]);
});
