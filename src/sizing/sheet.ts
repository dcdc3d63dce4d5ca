import { InvariantError } from "../errors.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import {
  mapWorkload,
  type Quantity,
  type Workload,
  type WorkloadKey,
  workloadKeys,
  workloadUnits,
} from "../spec/workload.ts";
import { type Coefficient, sourceText } from "./coefficient.ts";
import { type DescribedSize, describedSizes } from "./described-sizes.ts";
import type { StatedSize } from "./stated-size.ts";

/** One formula as it is written down. */
export interface Derivation {
  value: number;
  formula: string;
  inputs: Quantity["inputs"];
  sources: readonly Coefficient[];
  /** The factor that matters most: low and high are the value with this factor at its low and high, all else typical. */
  lead?: Coefficient;
  /** The value for another figure of `lead`. Absent: the value is proportional to it. */
  at?: (lead: number) => number;
  /** Further factors, any of which may matter most: each end is that of the factor that moves it furthest. */
  rivals?: readonly Swing[];
  basis?: Quantity["basis"];
}

/** A factor, and the value for any figure of it. */
interface Swing {
  lead: Coefficient;
  at: (lead: number) => number;
}

interface Given {
  value: number;
  /** How the formula says it: `given in …`, `stated in …`. */
  how: string;
}

/**
 * Collects the sizes of a workload in the order in which they are derived. What the caller gave wins, and everything
 * derived after it starts from the given value.
 */
export class Sheet {
  readonly #given: ReadonlyMap<WorkloadKey, Given>;
  readonly #quantities = new Map<WorkloadKey, Quantity>();

  constructor(brief: NormalizedBrief, stated: readonly StatedSize[] = []) {
    this.#given = givenSizes(brief, stated);
  }

  /** What the caller said of a size, in `workload`, in `scaleRequirements` or, as read by a model, in the description. */
  given(key: WorkloadKey): number | undefined {
    return this.#given.get(key)?.value;
  }

  /** Writes a size down and returns the value that counts. */
  put(key: WorkloadKey, derivation: Derivation): number {
    const given = this.#given.get(key);
    const quantity = given === undefined ? derived(key, derivation) : givenQuantity(key, given);
    this.#quantities.set(key, quantity);
    return quantity.value;
  }

  finish(): Workload {
    return mapWorkload((key) => {
      const quantity = this.#quantities.get(key);
      if (quantity === undefined) throw new InvariantError(`The workload has no formula for ${key}.`);
      return quantity;
    });
  }
}

/**
 * `requestsPerSecond` of a brief is the rate at the peak; `workload` is more exact and wins, and both win over what the
 * description states. Where a model read it, its reading wins over that of the patterns.
 */
function givenSizes(brief: NormalizedBrief, stated: readonly StatedSize[]): ReadonlyMap<WorkloadKey, Given> {
  const { scaleRequirements, workload } = brief;
  const { expectedUsers, peakConcurrentUsers, requestsPerSecond } = scaleRequirements;
  const given = new Map<WorkloadKey, Given>();
  const described = usedDescribedSizes(brief);
  for (const { key, value, quotation } of [...described, ...stated])
    given.set(key, { value, how: `stated in the brief: "${quotation}"` });
  const note = (key: WorkloadKey, value: number | undefined, where: string): void => {
    if (value !== undefined) given.set(key, { value, how: `given in ${where}` });
  };
  note("monthlyActiveUsers", expectedUsers, "scaleRequirements.expectedUsers");
  note("peakConcurrentUsers", peakConcurrentUsers, "scaleRequirements.peakConcurrentUsers");
  note("peakRequestsPerSecond", requestsPerSecond, "scaleRequirements.requestsPerSecond");
  for (const key of workloadKeys) note(key, workload[key], `workload.${key}`);
  return given;
}

/** Sizes that the description states and nothing else says. */
export function usedDescribedSizes(brief: NormalizedBrief): DescribedSize[] {
  return describedSizes(brief).filter(
    (size) => brief.workload[size.key] === undefined && !isSaidByField(brief, size.key) && !isTooFewFor(brief, size),
  );
}

/** Sizes of the description that a field says in another way: the field counts, and two versions would contradict. */
const saidBy: readonly [
  field: "expectedUsers" | "peakConcurrentUsers" | "requestsPerSecond" | "dataVolumeGb",
  keys: readonly WorkloadKey[],
][] = [
  ["expectedUsers", ["monthlyActiveUsers", "dailyActiveUsers"]],
  ["peakConcurrentUsers", ["peakConcurrentUsers"]],
  ["requestsPerSecond", ["requestsPerMonth", "peakRequestsPerSecond"]],
  ["dataVolumeGb", ["databaseGb", "objectStorageGb"]],
];
/** From this target on one instance is not enough, whatever the description has today. */
const redundantFromPercent = 99.9;

function isTooFewFor({ availabilityTarget }: NormalizedBrief, { key, value }: DescribedSize): boolean {
  return key === "minimumInstances" && value < 2 && availabilityTarget >= redundantFromPercent;
}

const rates: readonly WorkloadKey[] = ["requestsPerMonth", "meanRequestsPerSecond", "peakRequestsPerSecond"];

function isSaidByField({ scaleRequirements, workload }: NormalizedBrief, key: WorkloadKey): boolean {
  if (rates.includes(key) && rates.some((rate) => workload[rate] !== undefined)) return true;
  return saidBy.some(([field, keys]) => scaleRequirements[field] !== undefined && keys.includes(key));
}

function givenQuantity(key: WorkloadKey, { value, how }: Given): Quantity {
  const unit = workloadUnits[key];
  return {
    value,
    low: value,
    high: value,
    unit,
    formula: how,
    inputs: {},
    source: "the brief",
    basis: "given",
  };
}

function derived(key: WorkloadKey, derivation: Derivation): Quantity {
  const { value, formula, inputs, sources, basis = "derived" } = derivation;
  const ends = swings(derivation).flatMap(({ lead, at }) => [
    { lead, figure: lead.low, value: at(lead.low) },
    { lead, figure: lead.high, value: at(lead.high) },
  ]);
  const [least, most] = [ends.reduce(lower, undefined), ends.reduce(higher, undefined)];
  return {
    value: rounded(value),
    low: rounded(Math.min(value, least?.value ?? value)),
    high: rounded(Math.max(value, most?.value ?? value)),
    unit: workloadUnits[key],
    formula: `${formula}${bandText(least, most)}`,
    inputs,
    source: sourceText(sources),
    basis,
  };
}

/** A factor of one figure moves nothing. */
function swings({ value, lead, at, rivals = [] }: Derivation): Swing[] {
  const proportional = (figure: number): number =>
    lead === undefined || lead.typical === 0 ? value : (value * figure) / lead.typical;
  const first = lead === undefined ? [] : [{ lead, at: at ?? proportional }];
  return [...first, ...rivals].filter((swing) => swing.lead.low < swing.lead.high);
}

/** One end of a band: the value with one factor at one of its ends, all else typical. */
interface End {
  lead: Coefficient;
  figure: number;
  value: number;
}

const lower = (best: End | undefined, end: End): End => (best === undefined || end.value < best.value ? end : best);
const higher = (best: End | undefined, end: End): End => (best === undefined || end.value > best.value ? end : best);

function bandText(least: End | undefined, most: End | undefined): string {
  if (least === undefined || most === undefined) return "";
  if (least.lead === most.lead)
    return `; low and high by ${least.lead.id} from ${least.lead.low} to ${least.lead.high}`;
  return `; low by ${least.lead.id} at ${least.figure}, high by ${most.lead.id} at ${most.figure}`;
}

/** Nine significant digits: enough for any count, and free of the noise of floating-point sums. Keeps the order of values. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
