import { type Coefficient, judgement } from "./coefficient.ts";
import type { Amounts, Volume } from "./profile.ts";

/** A share of one: everybody. */
export const everyone = judgement("J-everyone", { low: 1, typical: 1, high: 1, unit: "ratio" });

/** Nothing at all. */
export const noVolume: Volume = fixed(judgement("J-none", { low: 0, typical: 0, high: 0, unit: "GB" }), "none");

/** So much for each monthly user; `gbOfOne` turns the figure's unit into GB, and `text` says how. */
export function perUser(of: Coefficient, { gbOfOne, text }: { gbOfOne: number; text: string }): Volume {
  return {
    of,
    by: "monthlyActiveUsers",
    gb: (users, coefficient) => users * coefficient * gbOfOne,
    text: `monthlyActiveUsers × coefficient ${text}`,
  };
}

/** The same for everybody: what a site holds however many people read it. */
export function fixed(of: Coefficient, text: string): Volume {
  return { of, by: null, gb: (_amount, gb) => gb, text: `coefficient GB of ${text}` };
}

/** GB of a volume, for its typical or another figure. */
export function volumeGb({ by, gb, of }: Volume, amounts: Amounts, coefficient = of.typical): number {
  return gb(by === null ? 0 : amounts[by], coefficient);
}

/** The numbers that a volume's formula names. */
export function volumeInputs({ by, of }: Volume, amounts: Amounts, coefficient = of.typical): Record<string, number> {
  return by === null ? { coefficient } : { [by]: amounts[by], coefficient };
}
