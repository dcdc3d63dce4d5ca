import type { AnyOption } from "../options/option.ts";
import { chargeMicroUsd } from "../options/price-option.ts";

/** An option as the search sees it: whole micro-dollars, shared fees apart. */
export interface Choice {
  option: AnyOption;
  /** Cost without shared fees. */
  ownMicroUsd: number;
  penaltyMicroUsd: number;
  /** Shared fees by key; each is paid once in a plan. */
  fees: ReadonlyMap<string, number>;
}

const known = new WeakMap<AnyOption, Choice>();

/** The option's cost split into its own part and the fees that other sections may share. Computed once an option. */
export function choiceOf(option: AnyOption): Choice {
  const cached = known.get(option);
  if (cached !== undefined) return cached;
  const fees = new Map<string, number>();
  let ownMicroUsd = 0;
  for (const charge of option.charges) {
    const amount = chargeMicroUsd(charge);
    if (charge.sharedFee === null) ownMicroUsd += amount;
    else fees.set(charge.sharedFee, larger(fees.get(charge.sharedFee), amount));
  }
  const choice = { option, ownMicroUsd, penaltyMicroUsd: option.penaltyMicroUsd, fees };
  known.set(option, choice);
  return choice;
}

/** Of a shared fee (or, below zero, a shared credit) the larger counts. */
export function larger(known: number | undefined, amount: number): number {
  return known === undefined || Math.abs(amount) > Math.abs(known) ? amount : known;
}

/** The least that a choice can cost in any plan: its own part, and the credits that it may bring. */
export function leastOf({ ownMicroUsd, fees }: Choice): number {
  return [...fees.values()].reduce((total, fee) => total + Math.min(0, fee), ownMicroUsd);
}

/** Adds the distance to a hosting. */
export function bound(choice: Choice, binding: { microUsd: number; penaltyMicroUsd: number }): Choice {
  if (binding.microUsd === 0 && binding.penaltyMicroUsd === 0) return choice;
  return {
    ...choice,
    ownMicroUsd: choice.ownMicroUsd + binding.microUsd,
    penaltyMicroUsd: choice.penaltyMicroUsd + binding.penaltyMicroUsd,
  };
}

/** What the fees of a choice add to those already paid; `paid` is changed by `commit` only. */
export function feeIncrease(choice: Choice, paid: ReadonlyMap<string, number>): number {
  let increase = 0;
  for (const [key, amount] of choice.fees) increase += larger(paid.get(key), amount) - (paid.get(key) ?? 0);
  return increase;
}

/**
 * Drops choices that can be part of no best plan: another one with the same fees and the same partner costs no more,
 * with and without its penalties.
 */
export function undominated(choices: readonly Choice[]): Choice[] {
  const kept: Choice[] = [];
  for (const choice of [...choices].sort(byScore)) {
    const beaten = kept.some((other) => sameInterplay(other, choice) && other.ownMicroUsd <= choice.ownMicroUsd);
    if (!beaten) kept.push(choice);
  }
  return kept;
}

export function scoreOf(choice: Choice): number {
  return choice.ownMicroUsd + choice.penaltyMicroUsd;
}

function byScore(first: Choice, second: Choice): number {
  return scoreOf(first) - scoreOf(second) || (first.option.id < second.option.id ? -1 : 1);
}

function sameInterplay(first: Choice, second: Choice): boolean {
  if (first.option.fit.besideDatabase !== second.option.fit.besideDatabase) return false;
  // Another database may be the partner that log-in needs.
  if (first.option.section === "database" && first.option.serviceId !== second.option.serviceId) return false;
  if (first.fees.size !== second.fees.size) return false;
  return [...first.fees].every(([key, amount]) => second.fees.get(key) === amount);
}
