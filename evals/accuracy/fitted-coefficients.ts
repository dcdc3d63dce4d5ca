import { factorText } from "./figures.ts";

/** A coefficient that was fitted to cases of this dataset: what it scores on them says nothing by itself. */
export interface FittedCoefficient {
  /** Id of the coefficient in src/sizing/coefficients. */
  id: string;
  fittedToCases: number;
  /** Median factor over these cases, each predicted with the coefficient fitted to the others. */
  medianFactorLeftOneOut: number;
}

/** None: coefficients come from published figures and stated judgement. Add one here in the change that fits it. */
export const fittedCoefficients: readonly FittedCoefficient[] = [];

/** Rules that were changed by looking at these cases; the change may not name a case, but the score here profits. */
const changedAfterSeeing =
  "Rules were changed after looking at where these cases miss: what an application stores whose kind no word tells, sessions that given requests cannot be, names written with their vendor, an API gateway that the stack names, databases that teams run themselves. So the planning figures are not those of unseen cases; further cases are kept apart for that.";

export function fittedStatement(fitted: readonly FittedCoefficient[] = fittedCoefficients): string {
  if (fitted.length === 0) return `No coefficient was fitted to these cases. ${changedAfterSeeing}`;
  const each = fitted.map(
    ({ id, fittedToCases, medianFactorLeftOneOut }) =>
      `${id} (${fittedToCases} cases; leaving one out, median ${factorText(medianFactorLeftOneOut)})`,
  );
  return `Fitted to cases of this dataset: ${each.join("; ")}.`;
}
