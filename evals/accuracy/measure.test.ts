import { beforeAll, describe, expect, it } from "vitest";
import { createCatalog } from "../../src/catalog/catalog.ts";
import type { Service } from "../../src/catalog/service.ts";
import { services } from "../../src/catalog/services.ts";
import type { AccuracyCase } from "./case.ts";
import { rowsOf, uncompared } from "./case-result.ts";
import { exampleCases } from "./example-cases.ts";
import { type Measurement, measure } from "./measure.ts";
import { readCases } from "./read-cases.ts";
import { renderJson } from "./render-json.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { renderText } from "./render-text.ts";
import { ratioOf, scoreOf } from "./score.ts";
import { verdicts } from "./targets.ts";

/** Every third case: all of them are measured by `npm run accuracy -- --check`, which is a part of `npm run check`. */
const published = readCases("evals/datasets/published-bills.jsonl").filter((_, index) => index % 3 === 0);

function measured(cases: readonly AccuracyCase[], catalog = createCatalog()): Promise<Measurement> {
  return measure({ catalog, cases, examples: new Map() });
}

/** The service with every published price tripled. */
function dearer(service: Service): Service {
  const triple = (usd: string): string => String(Number(usd) * 3);
  return {
    ...service,
    prices: service.prices.map((row) =>
      typeof row.unitPriceUsd === "string" ? { ...row, unitPriceUsd: triple(row.unitPriceUsd) } : row,
    ),
  };
}

describe("the measurement of example cases", () => {
  it("compares parts, plans and failures, and says what it cannot compare", async () => {
    const { results } = await measured(exampleCases);
    const containers = results.find(({ source }) => source.id === "containers-behind-load-balancer");
    expect(containers?.components).toMatchObject({ publishedUsd: 54.04, unmatched: [{ name: "e-mail" }] });
    expect(rowsOf(results, "components").map(({ source }) => source.id)).toHaveLength(2);
    const worst = rowsOf(results, "planning")[0];
    expect(worst?.source.id).toBe("no-plan-possible");
    expect(worst?.outcome).toMatchObject({ predicted: null, failure: expect.stringContaining("FedRAMP") });
    expect(uncompared(results).map(({ source }) => source.id)).toEqual(["nothing-published"]);
  });

  it("gives the same document whatever the order of the cases", async () => {
    const [inOrder, reversed] = await Promise.all([measured(exampleCases), measured(exampleCases.toReversed())]);
    expect(renderMarkdown(reversed)).toBe(renderMarkdown(inOrder));
    expect(renderText(reversed)).toBe(renderText(inOrder));
  });

  it("counts parts that the catalog does not have as a miss of every line", async () => {
    const broken = exampleCases.slice(0, 1).map((one) => ({ ...one, components: [{ serviceId: "aws-teapot" }] }));
    const { results } = await measured(broken);
    expect(results[0]?.components).toMatchObject({ predicted: null, failure: expect.stringContaining("aws-teapot") });
    expect(verdicts(results)[0]).toMatchObject({ measured: "0 of 2 lines", isMet: false });
  });

  it("notices a wrong price, in parts and in plans", async () => {
    const planted = createCatalog(
      services.map((service) => (service.id === "aws-fargate" ? dearer(service) : service)),
    );
    const right = await measured(exampleCases.slice(0, 1));
    const wrong = await measured(exampleCases.slice(0, 1), planted);
    for (const mode of ["components", "planning"] as const) {
      const ratios = [right, wrong].map(({ results }) => rowsOf(results, mode).map(({ outcome }) => ratioOf(outcome)));
      expect(ratios[1]?.[0], mode).toBeGreaterThan(ratios[0]?.[0] ?? Number.POSITIVE_INFINITY);
    }
    const errorIn = ({ results }: Measurement): number =>
      scoreOf(rowsOf(results, "components").map(({ outcome }) => outcome)).medianError;
    expect(errorIn(wrong)).toBeGreaterThan(errorIn(right) * 2);
  });
});

describe("the measurement of published bills", () => {
  let measurement: Measurement;
  beforeAll(async () => {
    measurement = await measured(published);
  }, 120_000);

  it("compares every case in a mode or lists it with its reasons", () => {
    const { results } = measurement;
    expect(results.map(({ source }) => source.id).sort()).toEqual(published.map(({ id }) => id).sort());
    const compared = results.filter(
      ({ components, planning, sizes }) =>
        !("notCompared" in components && "notCompared" in planning) || sizes.length > 0,
    );
    const listed = uncompared(results);
    expect(compared.length + listed.length).toBe(published.length);
    for (const { source, reasons } of listed) expect(reasons.filter(Boolean), source.id).toHaveLength(2);
  });

  it("compares every case that has parts and named lines, and every brief with an amount", () => {
    const { results } = measurement;
    const named = published.filter(
      ({ components, published: { lines } }) =>
        components !== null && (lines.length === 0 || lines.some(({ serviceIds }) => serviceIds.length > 0)),
    );
    const briefs = published.filter(
      ({ brief, grade, published: { monthlyUsd } }) => brief !== null && grade !== "S" && monthlyUsd !== null,
    );
    expect(rowsOf(results, "components")).toHaveLength(named.length);
    expect(rowsOf(results, "planning")).toHaveLength(briefs.length);
  });

  it("is readable in 110 columns, and the document names every case", () => {
    const text = renderText(measurement);
    const [longest] = text.split("\n").toSorted((first, second) => second.length - first.length);
    expect(longest?.length, longest).toBeLessThanOrEqual(110);
    const document = renderMarkdown(measurement);
    for (const { id } of published) expect(document).toContain(`[${id}](`);
    expect(document).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(JSON.parse(renderJson(measurement))).toMatchObject({ priceBookDate: measurement.priceBookDate });
  });
});
