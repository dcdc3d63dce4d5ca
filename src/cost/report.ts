import type { CostReport, LineItem, NotPriced } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import type { Charge } from "./charge.ts";
import { drivers } from "./drivers.ts";
import { Money, sum, toDecimalString, zero } from "./money.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

export type ChargesBySection = Readonly<Record<SectionId, readonly Charge[]>>;

export interface ReportInput {
  charges: ChargesBySection;
  notPriced: readonly NotPriced[];
  priceBookDate: string;
}

type Bands = "low" | "expected" | "high";

/**
 * The bill: lines, their sums by section, the total. Everything is summed from the lines, so that
 * quantity × unit price = line, lines = section and sections = total by construction.
 */
export function costReport({ charges, notPriced, priceBookDate }: ReportInput): CostReport {
  const groups = withSharedFeesOnce(sectionIds.map((section) => charges[section]));
  const lines = sectionIds.map((section, index) => (groups[index] ?? []).map((charge) => toLine(section, charge)));
  const bySection = sectionIds.map((section, index) => [section, amountOf(lines[index] ?? [])] as const);
  const total = (band: Bands): string => toDecimalString(sum(bySection.map(([, amount]) => new Money(amount[band]))));
  const lineItems = lines.flat();
  return {
    currency: "USD",
    hoursPerMonth: 730,
    priceBookDate,
    monthly: { low: total("low"), expected: total("expected"), high: total("high") },
    bySection: {
      hosting: amountOf(lines[0] ?? []),
      database: amountOf(lines[1] ?? []),
      caching: amountOf(lines[2] ?? []),
      cicd: amountOf(lines[3] ?? []),
      monitoring: amountOf(lines[4] ?? []),
      security: amountOf(lines[5] ?? []),
    },
    lineItems,
    notPriced: [...notPriced, ...missingPrices(lineItems)],
    drivers: drivers(lineItems),
  };
}

function toLine(section: SectionId, charge: Charge): LineItem {
  const { unitPriceUsd, quantity } = charge;
  const amount = (band: Bands): string | null =>
    unitPriceUsd === null ? null : toDecimalString(quantity[band].times(unitPriceUsd));
  return {
    section,
    serviceId: charge.serviceId,
    component: charge.component,
    region: charge.region,
    quantity: toDecimalString(quantity.expected),
    unit: charge.unit,
    unitPriceUsd: unitPriceUsd === null ? null : toDecimalString(unitPriceUsd),
    monthlyUsd: amount("expected"),
    lowUsd: amount("low"),
    highUsd: amount("high"),
    usageBased: charge.usageBased,
    priceNotFound: unitPriceUsd === null,
    source: charge.source,
  };
}

function amountOf(lines: readonly LineItem[]): { low: string; expected: string; high: string } {
  const total = (pick: (line: LineItem) => string | null): string =>
    toDecimalString(lines.reduce((sumSoFar, line) => sumSoFar.plus(pick(line) ?? 0), zero));
  return {
    low: total((line) => line.lowUsd),
    expected: total((line) => line.monthlyUsd),
    high: total((line) => line.highUsd),
  };
}

function missingPrices(lines: readonly LineItem[]): NotPriced[] {
  return lines
    .filter(({ priceNotFound }) => priceNotFound)
    .map(({ section, serviceId, component, region }) => ({
      section,
      what: `${serviceId}: ${component}`,
      why: region === null ? "no price is published" : `no price for ${region} is in the price book`,
    }));
}
