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
const changedAfterSeeing = [
  "Rules were changed after looking at where these cases miss: what an application stores whose kind no word tells, sessions that given requests cannot be, names written with their vendor, an API gateway that the stack names, databases that teams run themselves.",
  "Later, after going through every plan that was more than 2 times off: sizes that the description states in words (rates, views, visits, files, bytes, machines, jobs), one machine that is said to be enough and stores that stand on it, no database, no CDN, private subnets, a log-in product that is named, frameworks of the browser, readers of a site who have no account, callers whose number follows only from requests, sessions that given bytes cannot carry.",
  "The share of such callers with data of their own (a tenth) and the CPU of a background job are judgements; neither was moved to meet a bill.",
  "GitLab and LiteLLM are sized by what their vendors publish; the cases of GitLab are its vendor's own sizes, so they no longer test ours.",
  "So the planning figures are not those of unseen cases; further cases are kept apart for that.",
].join(" ");

export function fittedStatement(fitted: readonly FittedCoefficient[] = fittedCoefficients): string {
  if (fitted.length === 0) return `No coefficient was fitted to these cases. ${changedAfterSeeing}`;
  const each = fitted.map(
    ({ id, fittedToCases, medianFactorLeftOneOut }) =>
      `${id} (${fittedToCases} cases; leaving one out, median ${factorText(medianFactorLeftOneOut)})`,
  );
  return `Fitted to cases of this dataset: ${each.join("; ")}.`;
}
