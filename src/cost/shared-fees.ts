import type { Charge } from "./charge.ts";
import { type Money, zero } from "./money.ts";

function amount({ unitPriceUsd, quantity }: Charge): Money {
  return unitPriceUsd === null ? zero : quantity.expected.times(unitPriceUsd);
}

/**
 * Fees that several sections share are paid once: of all charges with one key the dearest stays, at its first place,
 * and the others go. Groups keep their order and their places.
 */
export function withSharedFeesOnce(groups: readonly (readonly Charge[])[]): Charge[][] {
  const kept = new Map<string, Charge>();
  for (const charge of groups.flat()) {
    if (charge.sharedFee === null) continue;
    const best = kept.get(charge.sharedFee);
    if (best === undefined || amount(charge).greaterThan(amount(best))) kept.set(charge.sharedFee, charge);
  }
  return groups.map((group) =>
    group.filter((charge) => charge.sharedFee === null || kept.get(charge.sharedFee) === charge),
  );
}
