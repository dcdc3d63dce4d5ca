import type { Amount } from "../spec/bill.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import type { Charge } from "./charge.ts";
import { amountOf, toBillLine } from "./lines.ts";
import { withSharedFeesOnce } from "./shared-fees.ts";

/** The total of charges by section, with fees that sections share paid once. */
export function sectionAmounts(charges: Readonly<Record<SectionId, readonly Charge[]>>): Amount {
  const groups = withSharedFeesOnce(sectionIds.map((section) => charges[section]));
  return amountOf(groups.flat().map(toBillLine));
}
