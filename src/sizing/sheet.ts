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
  basis?: Quantity["basis"];
}

interface Given {
  value: number;
  where: string;
}

/**
 * Collects the sizes of a workload in the order in which they are derived. What the caller gave wins, and everything
 * derived after it starts from the given value.
 */
export class Sheet {
  readonly #given: ReadonlyMap<WorkloadKey, Given>;
  readonly #quantities = new Map<WorkloadKey, Quantity>();

  constructor(brief: NormalizedBrief) {
    this.#given = givenSizes(brief);
  }

  /** What the caller said of a size, in `workload` or in `scaleRequirements`. */
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

/** `requestsPerSecond` of a brief is the rate at the peak; `workload` is more exact and wins. */
function givenSizes({ scaleRequirements, workload }: NormalizedBrief): ReadonlyMap<WorkloadKey, Given> {
  const { expectedUsers, peakConcurrentUsers, requestsPerSecond } = scaleRequirements;
  const given = new Map<WorkloadKey, Given>();
  const note = (key: WorkloadKey, value: number | undefined, where: string): void => {
    if (value !== undefined) given.set(key, { value, where });
  };
  note("monthlyActiveUsers", expectedUsers, "scaleRequirements.expectedUsers");
  note("peakConcurrentUsers", peakConcurrentUsers, "scaleRequirements.peakConcurrentUsers");
  note("peakRequestsPerSecond", requestsPerSecond, "scaleRequirements.requestsPerSecond");
  for (const key of workloadKeys) note(key, workload[key], `workload.${key}`);
  return given;
}

function givenQuantity(key: WorkloadKey, { value, where }: Given): Quantity {
  const unit = workloadUnits[key];
  return {
    value,
    low: value,
    high: value,
    unit,
    formula: `given in ${where}`,
    inputs: {},
    source: "the brief",
    basis: "given",
  };
}

function derived(
  key: WorkloadKey,
  { value, formula, inputs, sources, lead, at, basis = "derived" }: Derivation,
): Quantity {
  const valueAt =
    at ?? ((figure: number) => (lead === undefined || lead.typical === 0 ? value : (value * figure) / lead.typical));
  const ends = lead === undefined ? [value] : [value, valueAt(lead.low), valueAt(lead.high)];
  return {
    value: rounded(value),
    low: rounded(Math.min(...ends)),
    high: rounded(Math.max(...ends)),
    unit: workloadUnits[key],
    formula:
      lead === undefined || lead.low === lead.high
        ? formula
        : `${formula}; low and high by ${lead.id} from ${lead.low} to ${lead.high}`,
    inputs,
    source: sourceText(sources),
    basis,
  };
}

/** Nine significant digits: enough for any count, and free of the noise of floating-point sums. Keeps the order of values. */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
