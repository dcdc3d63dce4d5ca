import type { Charge } from "./charge.ts";
import { type Money, zero } from "./money.ts";

function amount({ unitPriceUsd, quantity }: Charge): Money {
  return unitPriceUsd === null ? zero : quantity.expected.times(unitPriceUsd);
}

/**
 * Fees that several sections share are paid once, and so are the credits that come with them: of all charges with one
 * key the largest stays, at its first place, and the others go. A credit that two sections would use in part is counted
 * for the one that uses more of it, so that an estimate errs upwards. Groups keep their order and their places.
 */
export function withSharedFeesOnce(groups: readonly (readonly Charge[])[]): Charge[][] {
  const kept = new Map<string, Charge>();
  for (const charge of groups.flat()) {
    if (charge.sharedFee === null) continue;
    const best = kept.get(charge.sharedFee);
    if (best === undefined || amount(charge).abs().greaterThan(amount(best).abs())) kept.set(charge.sharedFee, charge);
  }
  // Two sections may hold the very same charge.
  const paid = new Set<string>();
  return groups.map((group) =>
    group.filter((charge) => {
      const { sharedFee } = charge;
      if (sharedFee === null) return true;
      if (kept.get(sharedFee) !== charge || paid.has(sharedFee)) return false;
      paid.add(sharedFee);
      return true;
    }),
  );
}
