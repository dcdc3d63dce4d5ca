import type { Amount, BillLine, Saving } from "../spec/bill.ts";
import type { Charge } from "./charge.ts";
import { Money, sum, toDecimalString, zero } from "./money.ts";

type BandName = "low" | "expected" | "high";

/** A charge as it stands on a bill: amounts as decimal text, a missing price as null. */
export function toBillLine(charge: Charge): BillLine {
  const { unitPriceUsd, quantity } = charge;
  const amount = (band: BandName): string | null =>
    unitPriceUsd === null ? null : toDecimalString(quantity[band].times(unitPriceUsd));
  return {
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

/** The sum of lines; what has no price counts nothing (it is listed instead). */
export function amountOf(lines: readonly BillLine[]): Amount {
  const total = (pick: (line: BillLine) => string | null): string =>
    toDecimalString(sum(lines.map((line) => new Money(pick(line) ?? zero))));
  return {
    low: total((line) => line.lowUsd),
    expected: total((line) => line.monthlyUsd),
    high: total((line) => line.highUsd),
  };
}

/** Why a line has no price. */
export function missingPrice({ serviceId, component, region }: BillLine): { what: string; why: string } {
  return {
    what: `${serviceId}: ${component}`,
    why: region === null ? "no price is published" : `no price for ${region} is in the price book`,
  };
}

/** What the vendors' commitments would save on these charges, the largest first; every term of a line is listed. */
export function savingsOf(charges: readonly Charge[]): Saving[] {
  return charges
    .flatMap(({ serviceId, component, quantity, unitPriceUsd, commitments }) =>
      commitments.map(({ term, unitPriceUsd: committed, source }) => ({
        what: `${serviceId}: ${component}`,
        term,
        usd: quantity.expected.times((unitPriceUsd ?? committed).minus(committed)),
        source,
      })),
    )
    .filter(({ usd }) => usd.greaterThan(0))
    .sort((first, second) => second.usd.comparedTo(first.usd))
    .map(({ what, term, usd, source }) => ({ what, term, savesMonthlyUsd: toDecimalString(usd), source }));
}
