import { expect, it } from "vitest";
import type { Source } from "../../spec/words.ts";
import { goodService, withRow } from "./example-service.ts";
import { checkMissingSource } from "./missing-source.ts";

const dated: Source = { url: null, asOf: "2026-10", confidence: "medium" };
const undated: Source = { ...dated, asOf: "unknown" };

function severities(source: Source, fields: object = {}): string[] {
  return checkMissingSource(withRow("sku db.small (us-1)", { source, ...fields })).map(({ severity }) => severity);
}

it("passes a page, a date at medium, and an undated low figure that a note explains", () => {
  expect(checkMissingSource(goodService)).toEqual([]);
  expect(severities(dated)).toEqual([]);
  expect(severities({ ...undated, confidence: "low" }, { note: "Twice the Single-AZ price." })).toEqual([]);
});

it("refuses to be sure without a page, and to be half sure without page and date", () => {
  expect(severities({ ...dated, confidence: "high" })).toEqual(["error"]);
  expect(severities(undated)).toEqual(["error"]);
  expect(severities(undated, { note: "said in a talk" })).toEqual(["error"]);
});

it("lists what has neither page nor date nor note", () => {
  expect(severities({ ...undated, confidence: "low" })).toEqual(["warning"]);
});

it("asks nothing of a price that nobody publishes, and lets what is free be certain", () => {
  expect(severities(undated, { unitPriceUsd: null })).toEqual([]);
  expect(severities({ ...dated, confidence: "high" }, { unitPriceUsd: "0" })).toEqual([]);
});

it("looks at commitments too", () => {
  const commitments = [{ term: "3 years", unitPriceUsd: "1", source: { ...dated, confidence: "high" } }];
  expect(checkMissingSource(withRow("sku baa (*)", { commitments }))).toMatchObject([
    { severity: "error", where: "sku baa (*), 3 years" },
  ]);
});
