import type { PriceRow } from "../price.ts";
import type { Service } from "../service.ts";
import { type Found, rowName } from "./problem.ts";

/** Regions of one vendor rarely differ by more; ten times is another unit or a slipped decimal point. */
const unusualFactor = 3;
const impossibleFactor = 10;

/** Rows of one sku or meter in several regions: the same unit, one row a region, prices of one magnitude. */
export function checkSiblings({ prices }: Service): readonly Found[] {
  return [...Map.groupBy(prices, rowKey).values()].flatMap((rows) =>
    rows.flatMap((row, index) =>
      rows
        .slice(0, index)
        .flatMap((other) => compare(other, row))
        .slice(0, 1),
    ),
  );
}

function rowKey(row: PriceRow): string {
  return row.kind === "sku" ? `sku ${row.sku}` : `usage ${row.usage} ${(row.skus ?? []).toSorted().join(" ")}`;
}

function compare(one: PriceRow, other: PriceRow): readonly Found[] {
  const where = rowName(other);
  if (one.region === other.region)
    return [{ severity: "error", where, message: `${where} is there twice, and only the first counts: remove one` }];
  const [unit, otherUnit] = [unitOf(one), unitOf(other)];
  if (unit !== otherUnit) {
    const message = `${where} is priced by ${otherUnit}, ${rowName(one)} by ${unit}: use one unit for all regions`;
    return [{ severity: "error", where, message }];
  }
  const factor = ratio(firstPrice(one), firstPrice(other));
  if (factor <= unusualFactor) return [];
  const message = `${where} and ${rowName(one)} differ ${factor.toFixed(1)} times: check price and unit of both`;
  return [{ severity: factor > impossibleFactor ? "error" : "warning", where, message }];
}

function unitOf(row: PriceRow): string {
  return row.kind === "sku" ? `${row.unit}, ${row.basis}ly` : `${row.unit} of ${row.unitSize}`;
}

function firstPrice(row: PriceRow): string | null {
  return row.unitPriceUsd ?? (row.kind === "usage" ? (row.tiers?.[0]?.unitPriceUsd ?? null) : null);
}

/** How many times the larger is the smaller; 1 where one is unknown or nothing. */
function ratio(one: string | null, other: string | null): number {
  const [a, b] = [Number(one), Number(other)];
  return a <= 0 || b <= 0 ? 1 : Math.max(a, b) / Math.min(a, b);
}
