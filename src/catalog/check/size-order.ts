import type { SkuPrice } from "../price.ts";
import type { Service } from "../service.ts";
import { type InstanceSize, instanceSize } from "./instance-size.ts";
import { type Found, rowName } from "./problem.ts";

interface Sized {
  row: SkuPrice;
  size: InstanceSize;
}

/** Within one instance family, region and basis a larger size never costs less than a smaller one. */
export function checkSizeOrder({ prices }: Service): readonly Found[] {
  const sized = prices.flatMap((row): Sized[] => {
    const size = row.kind === "sku" && row.unitPriceUsd !== null ? instanceSize(row.sku) : undefined;
    return row.kind === "sku" && size !== undefined ? [{ row, size }] : [];
  });
  const families = Map.groupBy(sized, ({ row, size }) => `${size.family} ${row.region} ${row.basis}`);
  return [...families.values()].flatMap((family) =>
    family
      .toSorted((one, other) => one.size.rank - other.size.rank)
      .flatMap((larger, index, sorted) => cheaperThan(sorted[index - 1], larger)),
  );
}

function cheaperThan(smaller: Sized | undefined, larger: Sized): readonly Found[] {
  if (smaller === undefined || Number(larger.row.unitPriceUsd) >= Number(smaller.row.unitPriceUsd)) return [];
  const where = rowName(larger.row);
  return [
    {
      severity: "error",
      where,
      message: `${where} costs ${larger.row.unitPriceUsd}, the smaller ${smaller.row.sku} ${smaller.row.unitPriceUsd}: correct one of them`,
    },
  ];
}
