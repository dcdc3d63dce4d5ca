import type { Charge } from "../cost/charge.ts";
import { Money, zero } from "../cost/money.ts";
import { type Enumeration, enumerateOptions } from "../options/enumerate.ts";
import type { AnyOption } from "../options/option.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { mapSections, type SectionId } from "../spec/words.ts";
import { mapWorkload, type Workload } from "../spec/workload.ts";
import { isAsReliable, isSameService, servicesOf } from "./same-service.ts";
import type { Selected } from "./selected.ts";

export interface ResizingInput {
  subject: PlanningSubject;
  enumeration: Enumeration;
  chosen: Selected;
}

/**
 * What another size costs more or less than the chosen one at the low and the high end of the workload. A fleet or a
 * database is bought for the expected load; metered usage has its band already, and this gives the rest of the bill one.
 * Each is a line whose expected amount is 0.
 */
export function resizingCharges({ subject, enumeration, chosen }: ResizingInput): Record<SectionId, Charge[]> {
  const at = (end: "low" | "high"): Enumeration =>
    enumerateOptions({ ...subject, workload: endOf(subject.workload, end) }, servicesOf(chosen));
  const [least, most] = [at("low"), at("high")];
  return mapSections((section) => {
    const option = chosen.options[section];
    const [low, expected, high] = [least, enumeration, most].map((each) => sameServiceCost(each, option));
    if (expected === undefined) return [];
    const own = ownBand(option.charges);
    const saved = low === undefined ? zero : Money.min(zero, low.minus(expected).minus(own.low));
    const added = high === undefined ? zero : Money.max(zero, high.minus(expected).minus(own.high));
    return saved.isZero() && added.isZero() ? [] : [resizingCharge(option, saved, added)];
  });
}

/** The workload with every size at one end of its band, as if that end were certain. */
function endOf(workload: Workload, end: "low" | "high"): Workload {
  return mapWorkload((key) => {
    const quantity = workload[key];
    const value = quantity[end];
    return { ...quantity, value, low: value, high: value };
  });
}

/** Expected cost of the best size of the same service; undefined where none carries the load. */
function sameServiceCost({ sections }: Enumeration, chosen: AnyOption): Money | undefined {
  const options: readonly AnyOption[] = sections[chosen.section].options;
  const [best] = options
    .filter((option) => isSameService(option, chosen) && isAsReliable(option, chosen))
    .sort((first, second) => score(first) - score(second));
  return best?.charges.reduce((sum, { unitPriceUsd, quantity }) => {
    return unitPriceUsd === null ? sum : sum.plus(quantity.expected.times(unitPriceUsd));
  }, zero);
}

function score({ monthlyMicroUsd, penaltyMicroUsd }: AnyOption): number {
  return monthlyMicroUsd + penaltyMicroUsd;
}

/** How far the option's own lines move from their expected sum. */
function ownBand(charges: readonly Charge[]): { low: Money; high: Money } {
  const move = (band: "low" | "high"): Money =>
    charges.reduce((sum, { unitPriceUsd, quantity }) => {
      return unitPriceUsd === null ? sum : sum.plus(quantity[band].minus(quantity.expected).times(unitPriceUsd));
    }, zero);
  return { low: move("low"), high: move("high") };
}

function resizingCharge({ serviceId }: AnyOption, saved: Money, added: Money): Charge {
  return {
    serviceId,
    component: "another size at the low and the high estimate",
    region: null,
    unit: "USD",
    quantity: { low: saved.toDecimalPlaces(6), expected: zero, high: added.toDecimalPlaces(6) },
    unitPriceUsd: new Money(1),
    usageBased: true,
    source: { url: null, asOf: "", confidence: "low" },
    sharedFee: null,
    commitments: [],
  };
}
