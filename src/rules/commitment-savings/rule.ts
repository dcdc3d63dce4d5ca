import { Decimal } from "decimal.js";
import { fail, type Rule, unknown } from "../rule.ts";

/** Smaller savings are not worth the promise: dollars a month, and share of the bill (judgement). */
const worthUsd = 25;
const worthShare = 0.05;

export const commitmentSavings: Rule = {
  id: "commitment-savings",
  severity: "info",
  regime: null,
  sections: ["hosting", "database", "caching"],
  title: "What runs all year is bought for a year",
  why: "Machines that never stop cost about a third less with a promise of a year or more.",
  fix: "Once the load is known and steady, buy the commitment that the cost report lists.",
  reference: "AWS Well-Architected COST 7; Azure CO:05",
  appliesTo: () => true,
  check: ({ cost }) => {
    if (cost === undefined)
      return [unknown("estimatedMonthlyCost", "which parts could be had for less with a commitment is not stated")];
    const least = Decimal.max(worthUsd, new Decimal(cost.monthly.expected).times(worthShare));
    const best = cost.savings
      .filter(({ savesMonthlyUsd }) => least.lessThanOrEqualTo(savesMonthlyUsd))
      .sort((first, second) => new Decimal(second.savesMonthlyUsd).comparedTo(first.savesMonthlyUsd))[0];
    if (best === undefined) return [];
    const saved = new Decimal(best.savesMonthlyUsd).toFixed(0);
    return [fail("estimatedMonthlyCost", `${best.what}: $${saved} a month less for a promise of ${best.term}`)];
  },
};
