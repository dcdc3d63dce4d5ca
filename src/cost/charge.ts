import type { Source } from "../spec/words.ts";
import type { Money } from "./money.ts";

/** A quantity a month with its band, in price units, rounded to 6 decimals. */
export interface QuantityBand {
  low: Money;
  expected: Money;
  high: Money;
}

/** A lower unit price that the vendor gives against a promise. */
export interface Commitment {
  term: string;
  unitPriceUsd: Money;
  source: Source;
}

/**
 * One line of a bill before it is assigned to a section. Amount = quantity × unit price, in USD a month.
 * `unitPriceUsd` null: nobody publishes the price; the line is kept and listed as not priced.
 */
export interface Charge {
  serviceId: string;
  component: string;
  region: string | null;
  unit: string;
  quantity: QuantityBand;
  unitPriceUsd: Money | null;
  usageBased: boolean;
  source: Source;
  /** See `Component.sharedFee`. */
  sharedFee: string | null;
  commitments: readonly Commitment[];
}
