import type { Catalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import { hoursPerMonth } from "../catalog/price.ts";
import type { PriceReport } from "../spec/bill.ts";
import { billComponents } from "./bill-components.ts";
import { amountOf, missingPrice, savingsOf, toBillLine } from "./lines.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

/**
 * The bill of components that a caller names, without any planning: lines in the components' order, their sum, and what
 * has no price. See `parseComponents` for what may be named.
 */
export function priceComponents(catalog: Catalog, components: readonly Component[]): PriceReport {
  const charges = withSharedFeesOnce([billComponents(catalog, components)]).flat();
  const lineItems = charges.map(toBillLine);
  return {
    currency: "USD",
    hoursPerMonth,
    priceBookDate: catalog.priceBookDate,
    monthly: amountOf(lineItems),
    lineItems,
    notPriced: lineItems.filter(({ priceNotFound }) => priceNotFound).map(missingPrice),
    savings: savingsOf(charges),
  };
}
