import type { Catalog } from "../catalog/catalog.ts";
import { hoursPerMonth } from "../catalog/price.ts";
import type { LineItem, NotPriced, SectionedBill } from "../spec/plan.ts";
import { mapSections, type SectionId, sectionIds } from "../spec/words.ts";
import type { Charge } from "./charge.ts";
import { type Account, drivers } from "./drivers.ts";
import { amountOf, missingPrice, savingsOf, toBillLine } from "./lines.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

export type ChargesBySection = Readonly<Record<SectionId, readonly Charge[]>>;

export interface ReportInput {
  catalog: Catalog;
  charges: ChargesBySection;
  /** What the charges are for: the components of each section. */
  accounts: readonly Account[];
  notPriced: readonly NotPriced[];
}

/**
 * The bill: lines, their sums by section, the total. Everything is summed from the lines, so that
 * quantity × unit price = line, lines = section and sections = total by construction.
 */
export function sectionedBill({ catalog, charges, accounts, notPriced }: ReportInput): SectionedBill {
  const groups = withSharedFeesOnce(sectionIds.map((section) => charges[section]));
  const lines = sectionIds.map((section, index) =>
    (groups[index] ?? []).map((charge): LineItem => ({ section, ...toBillLine(charge) })),
  );
  const lineItems = lines.flat();
  return {
    currency: "USD",
    hoursPerMonth,
    priceBookDate: catalog.priceBookDate,
    monthly: amountOf(lineItems),
    bySection: mapSections((section) => amountOf(lineItems.filter((line) => line.section === section))),
    lineItems,
    notPriced: [...notPriced, ...missingPrices(lineItems)],
    savings: savingsOf(groups.flat()),
    drivers: drivers(catalog, accounts, lineItems),
  };
}

function missingPrices(lines: readonly LineItem[]): NotPriced[] {
  return lines
    .filter(({ priceNotFound }) => priceNotFound)
    .map((line) => ({ section: line.section, ...missingPrice(line) }));
}
