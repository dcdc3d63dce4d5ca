import type { PriceRow, SkuPrice, UsagePrice } from "../catalog/price.ts";
import type { Source } from "../spec/words.ts";
import { grouped, naturalUnit, priceLines } from "./catalog-words.ts";
import { plainTable } from "../text/plain-table.ts";
import { wrap } from "../text/wrap.ts";

const priceWidth = 30;

/** Numbers under which a page is listed at the end. */
export type PageNumbers = ReadonlyMap<string, number>;

/** What is bought by name: a row a sku, a line a region. */
export function skuTable(prices: readonly PriceRow[], pages: PageNumbers): string {
  const skus = prices.flatMap((row) => (row.kind === "sku" ? [row] : []));
  const bySku = [...Map.groupBy(skus, ({ sku }) => sku)];
  if (bySku.length === 0) return "";
  return plainTable(
    ["sku", "what", "price", "as of"],
    bySku.map(([sku, rows]) => [sku, ...cells(rows, rows.map(skuExtras), pages)]),
  );
}

/** What is metered: a row a usage key and group of skus, a line a region or tier. */
export function usageTable(prices: readonly PriceRow[], pages: PageNumbers): string {
  const usages = prices.flatMap((row) => (row.kind === "usage" ? [row] : []));
  const byKey = [...Map.groupBy(usages, ({ usage, skus }) => `${usage} ${(skus ?? []).join(" ")}`).values()];
  if (byKey.length === 0) return "";
  return plainTable(
    ["key, counted in", "what", "price", "as of"],
    byKey.map((rows) => [
      rows[0] === undefined
        ? ""
        : `${rows[0].usage}
  ${naturalUnit(rows[0])}`,
      ...cells(rows, rows.map(usageExtras), pages),
    ]),
  );
}

/** What, price, source; lines of one price row stand beside each other. */
function cells(rows: readonly PriceRow[], extras: readonly (readonly string[])[], pages: PageNumbers): string[] {
  const what = wrap(rows[0]?.component ?? "", { width: 20, indent: 0 });
  const prices = rows.map((row) =>
    priceLines(row)
      .map((line) => wrap(line, { width: priceWidth, indent: 2 }))
      .join("\n")
      .split("\n"),
  );
  const sources = rows.flatMap((row, index) => {
    const lines = prices[index]?.length ?? 1;
    return [sourceText(row.source, pages), ...Array.from({ length: lines - 1 }, () => "")];
  });
  const more = [...new Set(extras.flat())].map((line) => wrap(line, { width: priceWidth, indent: 2 }));
  return [what, [...prices.flat(), ...more].join("\n"), sources.join("\n")];
}

function sourceText({ url, asOf, confidence }: Source, pages: PageNumbers): string {
  const page = url === null ? "" : ` [${pages.get(url) ?? "?"}]`;
  return `${asOf === "unknown" || asOf === "" ? "no date" : asOf} ${confidence}${page}`;
}

function skuExtras(row: SkuPrice): readonly string[] {
  const includes = Object.entries(row.includes ?? {}).map(([key, amount]) => `${key} ${grouped(amount)}`);
  const each = row.includesPerUnit ? " for each one" : "";
  return [
    ...(includes.length === 0 ? [] : [`includes ${includes.join(", ")}${each}`]),
    ...(row.creditUsd === undefined ? [] : [`pays $${row.creditUsd} of its usage`]),
    ...(row.minimumMonthlyUsd === undefined ? [] : [`at least $${row.minimumMonthlyUsd} a month with its usage`]),
    ...(row.commitments ?? []).map(({ term, unitPriceUsd }) => `${term}: $${unitPriceUsd}`),
  ];
}

function usageExtras(row: UsagePrice): readonly string[] {
  const scope = row.scope === "component" ? ", each on its own" : "";
  return [
    ...(row.included === "0" ? [] : [`first ${grouped(row.included)} ${naturalUnit(row)} free${scope}`]),
    ...(row.minimum === undefined ? [] : [`at least ${grouped(row.minimum)} ${naturalUnit(row)} billed`]),
    ...(row.skus === undefined ? [] : [`only with ${row.skus.join(", ")}`]),
  ];
}
