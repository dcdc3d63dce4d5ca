import type { Charge } from "../cost/charge.ts";
import { Money, zero } from "../cost/money.ts";
import { type Enumeration, enumerateOptions } from "../options/enumerate.ts";
import type { AnyOption } from "../options/option.ts";
import type { PlanningSubject } from "../options/subject.ts";
import { mapSections, type SectionId } from "../spec/words.ts";
import { mapWorkload, type Workload, type WorkloadKey } from "../spec/workload.ts";
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
    const [low, expected, high] = [least, enumeration, most].map((each) => bestOfService(each, option));
    if (expected === undefined) return [];
    const own = ownBand(option.charges);
    const move = (other: AnyOption | undefined, band: Money): Money =>
      other === undefined || other.label === expected.label
        ? zero
        : costOf(other).minus(costOf(expected)).minus(band).toDecimalPlaces(2);
    const saved = Money.min(zero, move(low, own.low));
    const added = Money.max(zero, move(high, own.high));
    return saved.isZero() && added.isZero() ? [] : [resizingCharge(option, saved, added)];
  });
}

/** What a request takes moves no size twice: the sizes that follow from it have bands of their own. */
const perRequest: WorkloadKey = "cpuMillisecondsPerRequest";

/** The workload with every size at one end of its band, as if that end were certain. */
function endOf(workload: Workload, end: "low" | "high"): Workload {
  return mapWorkload((key) => {
    const quantity = workload[key];
    const value = key === perRequest ? quantity.value : quantity[end];
    return { ...quantity, value, low: value, high: value };
  });
}

/** The best size of the same service; undefined where none carries the load. */
function bestOfService({ sections }: Enumeration, chosen: AnyOption): AnyOption | undefined {
  const options: readonly AnyOption[] = sections[chosen.section].options;
  const [best] = options
    .filter((option) => isSameService(option, chosen) && isAsReliable(option, chosen))
    .sort((first, second) => score(first) - score(second));
  return best;
}

function costOf({ charges }: AnyOption): Money {
  return charges.reduce((sum, { unitPriceUsd, quantity }) => {
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
    quantity: { low: saved, expected: zero, high: added },
    unitPriceUsd: new Money(1),
    usageBased: true,
    source: { url: null, asOf: "", confidence: "low" },
    sharedFee: null,
    commitments: [],
  };
}
