import { Decimal } from "decimal.js";

/** Decimal arithmetic wide enough that no product or sum of a bill loses a digit. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN, toExpNeg: -30, toExpPos: 40 });
export type Money = Decimal;

export const zero = new Money(0);

/** Plain decimal text without exponent: `"482.55"`. */
export function toDecimalString(amount: Money): string {
  return amount.toFixed();
}

/** Quantities are rounded to 6 decimals before they are priced, so that a line can be checked by hand. */
export function toQuantity(value: number): Money {
  return new Money(value).toDecimalPlaces(6);
}

export function sum(amounts: readonly Money[]): Money {
  return amounts.reduce((total, amount) => total.plus(amount), zero);
}
