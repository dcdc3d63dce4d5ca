import { Decimal } from "decimal.js";
import type { LineItem } from "../spec/plan.ts";

/** What a line says on one side. */
type LineFigures = Pick<LineItem, "quantity" | "unit" | "unitPriceUsd" | "monthlyUsd">;

/** A line of the bill that is on one side only, or says another thing on each. */
export interface LineItemChange extends Pick<LineItem, "section" | "serviceId" | "component" | "region"> {
  change: "added" | "removed" | "changed";
  before: LineFigures | null;
  after: LineFigures | null;
  /** null where a side has no published price. */
  deltaUsd: string | null;
}

/** Lines added, removed and changed, the largest difference first, those without a price last. */
export function lineItemChanges(before: readonly LineItem[], after: readonly LineItem[]): LineItemChange[] {
  const old = keyed(before);
  const fresh = keyed(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .flatMap((key) => changeOf(old.get(key), fresh.get(key)))
    .sort((first, second) => weight(second).comparedTo(weight(first)));
}

/** The same component may be billed more than once: the first is compared with the first. */
function keyed(items: readonly LineItem[]): Map<string, LineItem> {
  const lines = new Map<string, LineItem>();
  for (const item of items) {
    const name = [item.section, item.serviceId, item.component, item.region, item.unit].join("\n");
    let place = 0;
    while (lines.has(`${name}\n${place}`)) place += 1;
    lines.set(`${name}\n${place}`, item);
  }
  return lines;
}

function changeOf(before: LineItem | undefined, after: LineItem | undefined): LineItemChange[] {
  const line = after ?? before;
  if (line === undefined) return [];
  if (before !== undefined && after !== undefined && isSame(before, after)) return [];
  const { section, serviceId, component, region } = line;
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const [old, fresh] = [figures(before), figures(after)];
  return [{ section, serviceId, component, region, change, before: old, after: fresh, deltaUsd: delta(old, fresh) }];
}

function isSame(before: LineItem, after: LineItem): boolean {
  return (
    before.quantity === after.quantity &&
    before.unitPriceUsd === after.unitPriceUsd &&
    before.monthlyUsd === after.monthlyUsd
  );
}

function figures(item: LineItem | undefined): LineFigures | null {
  if (item === undefined) return null;
  const { quantity, unit, unitPriceUsd, monthlyUsd } = item;
  return { quantity, unit, unitPriceUsd, monthlyUsd };
}

function delta(before: LineFigures | null, after: LineFigures | null): string | null {
  const [from, to] = [before, after].map((side) => (side === null ? "0" : side.monthlyUsd));
  return from === null || from === undefined || to === null || to === undefined
    ? null
    : new Decimal(to).minus(from).toFixed();
}

function weight({ deltaUsd }: LineItemChange): Decimal {
  return deltaUsd === null ? new Decimal(-1) : new Decimal(deltaUsd).abs();
}
