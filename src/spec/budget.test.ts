import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBudget } from "./budget.ts";
import type { Reading } from "./reading.ts";

function read(value: unknown) {
  const reading: Reading = { problems: [], assumptions: [] };
  const budget = readBudget(reading, value);
  return {
    maxMonthlyUsd: budget?.maxMonthlyUsd,
    problems: reading.problems,
    assumed: reading.assumptions.map(({ why }) => why).join("; "),
  };
}

describe("readBudget", () => {
  it.each([
    ["< $500/month", "500"],
    ["$500/mo", "500"],
    ["$500 / m", "500"],
    ["$20 a month", "20"],
    ["$20 monthly", "20"],
    ["$99.99 per month", "99.99"],
    ["$6k per year", "500"],
    ["$6k annually", "500"],
    ["6,000 USD p.a.", "500"],
    ["$1,000/yr", "83.33"],
    ["$1.2M per annum", "100000"],
    ["$300 per quarter", "100"],
    ["$52 per week", "225.33"],
    ["$12/day", "365"],
    ["no more than $500 a month", "500"],
    ["Under $500 a month, ideally less", "500"],
    ["Budget - $500 monthly", "500"],
    ["mid-range, $400 monthly", "400"],
    ["US$500/month", "500"],
    ["USD 500 per month", "500"],
    ["500 dollars a month", "500"],
    ["1 000 $ per month", "1000"],
    ["$1.234,50 per month", "1234.5"],
    ["$1,234.50 per month", "1234.5"],
    ["$500 a month for 5 engineers", "500"],
    ["$500 a month from our seed round", "500"],
    ["$6k over the year", "500"],
    ["not over $500 a month", "500"],
    ["$100/wk", "433.33"],
  ])("reads %s as %s a month without an assumption", (text, expected) => {
    expect(read(text)).toEqual({ maxMonthlyUsd: expected, problems: [], assumed: "" });
  });

  it.each([
    ["under 200 USD", "200", "no period stated: taken as an amount a month"],
    ["500/mo", "500", "no currency stated: taken as US dollars"],
    ["500", "500", "no currency stated: taken as US dollars; no period stated: taken as an amount a month"],
    [500, "500", "no currency stated: taken as US dollars; no period stated: taken as an amount a month"],
    ["$1,000 - $2,000 / month", "2000", "a range: its upper end is the limit"],
    ["between $1k and $2k a month", "2000", "a range: its upper end is the limit"],
    ["$5-6k/month", "6000", "a range: its upper end is the limit"],
    ["$1,000 to 2,000/month", "2000", "a range: its upper end is the limit"],
  ])("reads %s as %s and says what it assumed", (value, expected, assumed) => {
    expect(read(value)).toEqual({ maxMonthlyUsd: expected, problems: [], assumed });
  });

  it.each([
    [{ maxMonthlyUsd: 500 }, "500"],
    [{ maxMonthlyUsd: 99.999 }, "99.99"],
    [{ maxMonthlyUsd: "500" }, "500"],
    [{ maxMonthlyUsd: "$6k" }, "6000"],
    [{ maxMonthlyUsd: "$6k/month" }, "6000"],
    [undefined, undefined],
    [null, undefined],
  ])("reads %j as %s", (value, expected) => {
    expect(read(value)).toEqual({ maxMonthlyUsd: expected, problems: [], assumed: "" });
  });

  it.each([
    ["as cheap as possible", /holds no amount/],
    ["none", /holds no amount/],
    ["", /holds no amount/],
    ["€300", /another currency.*USD/],
    ["300 EUR a month", /another currency/],
    ["£300", /another currency/],
    ["A$300", /another currency/],
    ["300 Swiss francs", /another currency/],
    ["-$500", /more than zero/],
    ["$-500", /more than zero/],
    ["- 500", /more than zero/],
    ["$0", /more than zero/],
    ["$0.001/month", /more than zero/],
    [0, /more than zero/],
    [-5, /more than zero/],
    [Number.NaN, /not a number/],
    [Number.POSITIVE_INFINITY, /not a number/],
    ["at least $500", /lower bound/],
    ["over $500", /lower bound/],
    ["> $500", /lower bound/],
    ["$500+", /lower bound/],
    ["$500 or more", /lower bound/],
    ["minimum of $500", /lower bound/],
    ["from USD 500 a month", /lower bound/],
    ["500 zł", /another currency/],
    ["500 kr a month", /another currency/],
    ["₿2", /another currency/],
    ["$1.000", /could mean 1000 or 1;/],
    ["$1,23,456", /not a number/],
    ["$500 now, $900 later", /several amounts/],
    ["500 in 2027", /several amounts/],
    ["$2,000 - $1,000", /larger end/],
    ["$6k per year, billed monthly", /several periods/],
    ["$3,000 per 3 months", /not an amount a month/],
    ["$2/hour", /not an amount a month/],
    ["$5 per user", /not an amount a month/],
    ["$5,000 one-time", /not an amount a month/],
    ["$50 trillion", /multiplier or unit/],
    ["$6kk a month", /multiplier or unit/],
    ["50 cents", /multiplier or unit/],
    ["$5 billion a month", /above \$1 billion/],
    [1e12, /above \$1 billion/],
    [`$5 ${"x".repeat(300)}`, /too long/],
    [true, /must be an amount/],
    [["$500"], /must be an amount/],
    [{ maxMonthlyUsd: "6k per year" }, /amount a year/],
    [{ maxMonthlyUsd: true }, /must be an amount/],
    [{}, /is required/],
    [{ maxMonthlyUSD: 5 }, /unknown key "maxMonthlyUSD"; did you mean "maxMonthlyUsd"/],
  ])("refuses %j", (value, message) => {
    const { maxMonthlyUsd, problems } = read(value);
    expect(maxMonthlyUsd).toBeUndefined();
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.path).toMatch(/^budgetConstraints/);
  });

  it("reads what it wrote", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (usd) => {
        const { maxMonthlyUsd } = read(usd);
        expect(read({ maxMonthlyUsd }).maxMonthlyUsd).toBe(maxMonthlyUsd);
        expect(Number(maxMonthlyUsd)).toBeLessThanOrEqual(usd);
      }),
    );
  });
});
