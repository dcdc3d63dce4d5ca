import { expect, it } from "vitest";
import type { Confidence } from "../../spec/words.ts";
import { contextOf, goodService, withRow } from "./example-service.ts";
import { checkStale } from "./stale.ts";

function severities(asOf: string, confidence: Confidence = "high", maximumAgeDays?: number): string[] {
  const service = withRow("sku db.small (us-1)", { source: { url: "https://example.org", asOf, confidence } });
  return checkStale(service, { ...contextOf(service), maximumAgeDays }).map(({ severity }) => severity);
}

it("passes figures of the last year, whether day, month or year is known", () => {
  expect(checkStale(goodService, contextOf(goodService))).toEqual([]);
  for (const asOf of ["2025-11-24", "2026-01", "2026"]) expect(severities(asOf), asOf).toEqual([]);
});

it("warns after a year, and after three years fails what is not of low confidence", () => {
  expect(severities("2025-11-23")).toEqual(["warning"]);
  expect(severities("2025")).toEqual(["warning"]);
  expect(severities("2023-11")).toEqual(["error"]);
  expect(severities("2023-11", "low")).toEqual(["warning"]);
});

it("fails whatever is older than the age that is asked for", () => {
  expect(severities("2026-10-01", "low", 30)).toEqual(expect.arrayContaining(["error"]));
  expect(severities("2025-11-23", "low", 400)).toEqual(["warning"]);
});

it("warns of a page without a day, and fails a day that is none or is to come", () => {
  expect(severities("unknown")).toEqual(["warning"]);
  expect(severities("spring")).toEqual(["error"]);
  expect(severities("2026-11-25")).toEqual(["error"]);
});

it("looks at the capabilities too", () => {
  const service = { ...goodService, capabilitySource: { ...goodService.capabilitySource, asOf: "2021" } };
  expect(checkStale(service, contextOf(service))).toMatchObject([{ severity: "error", where: "capabilities" }]);
});
