import { expect, it } from "vitest";
import { goodService, withRow } from "./example-service.ts";
import { checkSiblings } from "./siblings.ts";

function found(fields: Readonly<Record<string, unknown>>) {
  return checkSiblings(withRow("sku db.small (eu-1)", fields)).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

it("passes regions of one unit and one magnitude, and prices that are unknown", () => {
  expect(checkSiblings(goodService)).toEqual([]);
  expect(found({ unitPriceUsd: "0.12" })).toEqual([]);
  expect(found({ unitPriceUsd: null })).toEqual([]);
});

it("refuses another unit, another basis, and a second row for one region", () => {
  expect(found({ unit: "day" })).toEqual([expect.stringMatching(/^error: .*use one unit/)]);
  expect(found({ basis: "month" })).toEqual([expect.stringMatching(/^error: .*hour, monthly/)]);
  expect(found({ region: "us-1" })).toEqual([expect.stringMatching(/^error: .*there twice/)]);
});

it("warns of a price three times another, and refuses ten times", () => {
  expect(found({ unitPriceUsd: "0.13" })).toEqual([expect.stringMatching(/^warning: .*differ 3\.3 times/)]);
  expect(found({ unitPriceUsd: "5" })).toEqual([expect.stringMatching(/^error: .*differ 125\.0 times/)]);
});

it("takes rows of other skus for other things", () => {
  const [one] = goodService.prices.filter((row) => row.kind === "usage" && row.usage === "egressGb");
  expect(one?.kind === "usage" && one.skus).toEqual(["db.small"]);
  const prices = [
    ...goodService.prices,
    ...(one?.kind === "usage" ? [{ ...one, skus: ["baa"], unitPriceUsd: "9" }] : []),
  ];
  expect(checkSiblings({ ...goodService, prices })).toEqual([]);
});
