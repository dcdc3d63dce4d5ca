import type { Catalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import { billComponents } from "../cost/bill-components.ts";
import { billService } from "../cost/bill-service.ts";
import type { Charge } from "../cost/charge.ts";

/** Bills that are kept for a catalog, about 3 kB each; one plan asks for a few hundred different ones. */
const most = 4_000;

const bills = new WeakMap<Catalog, Map<string, Charge[][]>>();

/**
 * The bill lines of components, as `billComponents` gives them. One plan prices the same purchase about ten times: with
 * other products beside it, and again for every requirement whose loss is tried. What was billed once is not billed again.
 */
export function billOf(catalog: Catalog, components: readonly Component[]): Charge[] {
  const known = bills.get(catalog) ?? new Map<string, Charge[][]>();
  bills.set(catalog, known);
  return billComponents(catalog, components, (service, own) => {
    const key = JSON.stringify(own);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = billService(service, own);
    keep(known, key, made);
    return made;
  });
}

function keep(known: Map<string, Charge[][]>, key: string, made: Charge[][]): void {
  const oldest = known.keys().next().value;
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
}
