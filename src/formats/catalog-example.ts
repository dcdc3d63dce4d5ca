import type { UsagePrice } from "../catalog/price.ts";
import type { Service } from "../catalog/service.ts";

/** A file for `infraspec price`, as its reader takes it. */
export interface ComponentsExample {
  components: readonly {
    serviceId: string;
    sku?: string;
    region?: string;
    usage?: Readonly<Record<string, number>>;
  }[];
}

/** Meters shown in the example; a file may name all. */
const mostMeters = 2;
const manyUnits = 100;
const fewUnits = 5;

/** One component of the service that can be priced as it stands: its first priced sku and the first meters of that. */
export function componentsExample({ id, prices }: Service): ComponentsExample {
  const skus = prices.flatMap((row) => (row.kind === "sku" && row.unitPriceUsd !== null ? [row] : []));
  const sku = (skus.find(({ unitPriceUsd }) => Number(unitPriceUsd) > 0) ?? skus[0])?.sku;
  const meters = prices.flatMap((row) => (row.kind === "usage" && holdsFor(row, sku) ? [row] : []));
  // A price that depends on the region needs one.
  const region = prices.find((row) => row.region !== "*")?.region;
  const byKey = new Map(meters.map((row) => [row.usage, row.unitSize === 1 ? manyUnits : row.unitSize * fewUnits]));
  const usage = Object.fromEntries([...byKey].slice(0, mostMeters));
  return {
    components: [
      {
        serviceId: id,
        ...(sku === undefined ? {} : { sku }),
        ...(region === undefined ? {} : { region }),
        ...(byKey.size === 0 ? {} : { usage }),
      },
    ],
  };
}

function holdsFor({ skus, unitPriceUsd }: UsagePrice, sku: string | undefined): boolean {
  return unitPriceUsd !== null && (skus === undefined || (sku !== undefined && skus.includes(sku)));
}
