import type { UsagePrice } from "../price.ts";
import type { Service } from "../service.ts";
import { type Found, rowName } from "./problem.ts";

const scales: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, b: 1e9 };

/** A unit such as `1M requests` or `10000 runs` says how many natural units it holds; `unitSize` must say the same. */
export function checkUnitSize({ prices }: Service): readonly Found[] {
  return prices.flatMap((row) => {
    if (row.kind !== "usage") return [];
    const said = sizeInText(row);
    if (isBinary(row)) return [binary(row)];
    if (said === undefined || said === row.unitSize) return [];
    const where = rowName(row);
    const message = `${where} is priced per ${row.unit}, which is ${said}, but unitSize is ${row.unitSize}: make them agree`;
    return [{ severity: "error", where, message }];
  });
}

function sizeInText({ unit, usage }: UsagePrice): number | undefined {
  if (/^million\b/i.test(unit)) return 1e6;
  if (/^thousand\b/i.test(unit)) return 1e3;
  const counted = /^(\d[\d,]*)([kmb]?)\b/i.exec(unit);
  if (counted !== null) {
    const [, count = "", scale = ""] = counted;
    return Number(count.replaceAll(",", "")) * (scales[scale.toLowerCase()] ?? 1);
  }
  if (/^TB\b/.test(unit) && /Gb$/.test(usage)) return 1000;
  return /^GB\b/.test(unit) && /Gb$/.test(usage) ? 1 : undefined;
}

/** The key counts GB of 10^9 bytes, the price is per GiB of 2^30: 7 % apart. */
function isBinary({ unit, usage, unitSize }: UsagePrice): boolean {
  return /^GiB\b/.test(unit) && /Gb$/.test(usage) && unitSize === 1;
}

function binary(row: UsagePrice): Found {
  const where = rowName(row);
  const message = `${where} counts GB and is priced per ${row.unit}: set unitSize to 1.073741824, or call the key …Gib`;
  return { severity: "warning", where, message };
}
