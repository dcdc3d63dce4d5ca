import { describe, expect, it } from "vitest";
import type { OurLine } from "./bill-lines.ts";
import { compareComponents, missedLines } from "./compare-components.ts";
import { line } from "./example-cases.ts";

function ours(serviceId: string, usd: string | null, url: string | null = null): OurLine {
  const amounts = { monthlyUsd: usd, lowUsd: usd, highUsd: usd };
  return { serviceId, component: "part", ...amounts, priceNotFound: usd === null, source: { url } };
}

const lines = [
  line("web", 10, { serviceIds: ["fleet"] }),
  line("worker", 20, { serviceIds: ["fleet"], why: "half a month" }),
  line("database", 40, { serviceIds: ["database"], priceChangedSince: true }),
  line("mail", 5),
];
const published = { monthlyUsd: 75, conversion: "", lines };

describe("compareComponents", () => {
  it("compares lines that share a service together, and their sum", () => {
    const result = compareComponents(published, [ours("fleet", "33"), ours("database", "30"), ours("cdn", "7")]);
    expect(result?.lines.map(({ names, predicted }) => [names, predicted?.expected])).toEqual([
      [["web", "worker"], 33],
      [["database"], 30],
    ]);
    expect(result).toMatchObject({ predicted: { expected: 63 }, publishedUsd: 70 });
    expect(result?.lines[0]).toMatchObject({ why: ["half a month"], priceChangedSince: false });
    expect(result?.unmatched).toEqual([{ name: "mail", publishedUsd: 5, why: "no part of ours" }]);
    expect(result?.beside).toEqual([{ serviceId: "cdn", usd: 7 }]);
  });

  it("takes a line whose price is missing out of the ratio and lists it", () => {
    const result = compareComponents(published, [ours("fleet", "30"), ours("database", null)]);
    expect(result).toMatchObject({ predicted: { expected: 30 }, publishedUsd: 30 });
    expect(result?.unmatched.map(({ name, why }) => [name, why])).toEqual([
      ["database", "no price from database"],
      ["mail", "no part of ours"],
    ]);
    expect(result?.covered.map(({ name }) => name)).toEqual(["web", "worker"]);
  });

  it("is a miss where nothing that is named is priced", () => {
    expect(compareComponents(published, [])).toMatchObject({ predicted: null, publishedUsd: 70, lines: [] });
  });

  it("compares one amount with all that we price", () => {
    const one = { monthlyUsd: 75, conversion: "", lines: [] };
    expect(compareComponents(one, [ours("fleet", "33")])).toMatchObject({
      predicted: { expected: 33 },
      publishedUsd: 75,
    });
    expect(compareComponents({ ...one, monthlyUsd: null }, [ours("fleet", "33")])).toBeNull();
  });

  it("compares nothing where no line names a service", () => {
    expect(compareComponents({ ...published, lines: [line("all", 75)] }, [ours("fleet", "33")])).toBeNull();
  });

  it("keeps every named line of a bill whose parts are refused", () => {
    expect(missedLines(published).map(({ names, predicted }) => [names, predicted])).toEqual([
      [["web", "worker"], null],
      [["database"], null],
    ]);
  });

  it("leaves out what is priced from the case's own page, and says so", () => {
    const page = "https://example.test/bill";
    const result = compareComponents(
      published,
      [ours("fleet", "33", `${page}#prices`), ours("database", "30", "https://example.test/other")],
      `${page}#total`,
    );
    expect(result?.lines.map(({ names }) => names)).toEqual([["database"]]);
    expect(result?.unmatched.filter(({ why }) => why.includes("own page")).map(({ name }) => name)).toEqual([
      "web",
      "worker",
    ]);
  });
});
