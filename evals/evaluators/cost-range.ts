import { notApplicable, passUnless, scoring } from "./evaluator.ts";

/** The expected total lies where somebody who knows such bills would look for it. */
export const costRange = scoring("cost-range", "total within the expected range", ({ answer, row }) => {
  const range = row.expect.monthlyUsd;
  if (range === undefined) return notApplicable("no range is expected");
  const { atLeast, atMost, reason } = range;
  if (answer.monthlyUsd === null) return passUnless([`no total is stated; expected $${atLeast} to $${atMost}`]);
  const usd = Number(answer.monthlyUsd);
  const isInside = usd >= atLeast && usd <= atMost;
  return passUnless(isInside ? [] : [`$${usd.toFixed(2)} is not within $${atLeast} to $${atMost} (${reason})`]);
});
