import type { Quantity, Workload, WorkloadKey } from "../spec/workload.ts";
import { mapWorkload, type WorkloadOverrides, workloadUnits } from "../spec/workload.ts";
import { InvariantError } from "../errors.ts";
import { type Coefficient, sourceText } from "./coefficient.ts";

/** One formula as it is written down. */
export interface Derivation {
  value: number;
  formula: string;
  inputs: Quantity["inputs"];
  sources: readonly Coefficient[];
  /** The factor that matters most: low and high are the value with this factor at its low and high. */
  lead?: Coefficient;
  /** More of the factor means less of the quantity. */
  inverse?: boolean;
  basis?: Quantity["basis"];
}

/**
 * Collects the sizes of a workload in the order in which they are derived. What the caller gave wins, and everything
 * derived after it starts from the given value.
 */
export class Sheet {
  readonly #given: WorkloadOverrides;
  readonly #quantities = new Map<WorkloadKey, Quantity>();

  constructor(given: WorkloadOverrides) {
    this.#given = given;
  }

  /** Writes a size down and returns the value that counts. */
  put(key: WorkloadKey, derivation: Derivation): number {
    const given = this.#given[key];
    const quantity = given === undefined ? derived(key, derivation) : givenQuantity(key, given, "given in workload");
    this.#quantities.set(key, quantity);
    return quantity.value;
  }

  /** A size that the caller gave elsewhere in the brief. */
  putGiven(key: WorkloadKey, value: number, where: string): number {
    const given = this.#given[key];
    const quantity = givenQuantity(key, given ?? value, given === undefined ? `given in ${where}` : "given in workload");
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

function givenQuantity(key: WorkloadKey, value: number, formula: string): Quantity {
  return { value, low: value, high: value, unit: workloadUnits[key], formula, inputs: {}, source: "the brief", basis: "given" };
}

function derived(key: WorkloadKey, { value, formula, inputs, sources, lead, inverse = false, basis = "derived" }: Derivation): Quantity {
  const low = lead === undefined || lead.typical === 0 ? 1 : lead.low / lead.typical;
  const high = lead === undefined || lead.typical === 0 ? 1 : lead.high / lead.typical;
  return {
    value: rounded(value),
    low: rounded(Math.min(value, inverse ? value / high : value * low)),
    high: rounded(Math.max(value, inverse ? value / low : value * high)),
    unit: workloadUnits[key],
    formula: lead === undefined || lead.low === lead.high ? formula : `${formula}; low and high by ${lead.id}`,
    inputs,
    source: sourceText(sources),
    basis,
  };
}

/** Six significant digits: more would only pretend. Rounding keeps the order of values. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
