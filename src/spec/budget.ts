import { Decimal } from "decimal.js";
import { amountsIn } from "./money-text.ts";
import { assume, complain, isFields, type Reading, readFields } from "./reading.ts";

/** The most that may be spent in a month: US dollars, at most two decimals. */
export interface Budget {
  maxMonthlyUsd: string;
}

/** Above this a budget is a slip of the finger: more than any single application costs. */
const maximumMonthlyUsd = new Decimal("1e9");
const remedy = 'write e.g. "< $500/month" or {"maxMonthlyUsd": 500}';

/** Reads `"< $500/month"`, `"$6k per year"`, `500` or `{maxMonthlyUsd}`. Undefined when no budget was given. */
export function readBudget(reading: Reading, value: unknown): Budget | undefined {
  const path = "budgetConstraints";
  if (value === undefined || value === null) return undefined;
  if (!isFields(value)) return readMonthlyUsd(reading, path, value);
  const { maxMonthlyUsd } = readFields(reading, path, value, ["maxMonthlyUsd"]);
  const inner = `${path}.maxMonthlyUsd`;
  if (maxMonthlyUsd === undefined || maxMonthlyUsd === null)
    return complain(reading, inner, undefined, `is required; ${remedy}`);
  const period = typeof maxMonthlyUsd === "string" ? periodOf(maxMonthlyUsd).period : undefined;
  if (period !== undefined && period !== "month") {
    return complain(reading, inner, maxMonthlyUsd, `is an amount a ${period}, but the field is a month's; ${remedy}`);
  }
  return readMonthlyUsd(reading, inner, maxMonthlyUsd, true);
}

function readMonthlyUsd(reading: Reading, path: string, value: unknown, statesBoth = false): Budget | undefined {
  const read = typeof value === "number" ? ofNumber(value) : monthlyUsdOf(value);
  if ("fault" in read) return complain(reading, path, value, `${read.fault}; ${remedy}`);
  const budget = checked(reading, path, value, read.usd);
  if (budget !== undefined && !statesBoth && read.assumed.length > 0) {
    assume(reading, path, `$${budget.maxMonthlyUsd}/month`, read.assumed.join("; "));
  }
  return budget;
}

function ofNumber(value: number): MonthlyUsd {
  if (!Number.isFinite(value)) return { fault: "is not a number" };
  return { usd: new Decimal(value), assumed: assumptionsOf({ period: undefined, marked: false, range: false }) };
}

function checked(reading: Reading, path: string, value: unknown, usd: Decimal): Budget | undefined {
  const monthly = usd.toDecimalPlaces(2, Decimal.ROUND_DOWN);
  if (monthly.lessThanOrEqualTo(0)) return complain(reading, path, value, `must be more than zero; ${remedy}`);
  if (monthly.greaterThan(maximumMonthlyUsd))
    return complain(reading, path, value, "is above $1 billion a month; check the amount");
  return { maxMonthlyUsd: monthly.toFixed() };
}

type Period = "day" | "week" | "month" | "quarter" | "year";

const periods: readonly { period: Period; form: RegExp; monthly: (amount: Decimal) => Decimal }[] = [
  {
    period: "month",
    form: /\/\s*(?:mo(?:nth)?|mth|m)\b|\bmonth(?:ly)?\b|\bp\.?m\b|\bmo\b/i,
    monthly: (amount) => amount,
  },
  {
    period: "year",
    form: /\/\s*(?:yr|year|y|a)\b|\byear(?:ly)?\b|\byr\b|\bann(?:um|ual|ually)\b|\bp\.?a\b/i,
    monthly: (amount) => amount.div(12),
  },
  { period: "quarter", form: /\/\s*q\b|\bquarter(?:ly)?\b/i, monthly: (amount) => amount.div(3) },
  { period: "week", form: /\/\s*w\b|\bwk\b|\bweek(?:ly)?\b/i, monthly: (amount) => amount.times(52).div(12) },
  { period: "day", form: /\/\s*d\b|\bda(?:y|ily)\b/i, monthly: (amount) => amount.times(365).div(12) },
];

function periodOf(text: string): { period?: Period; several: boolean } {
  const [first, second] = periods.filter(({ form }) => form.test(text));
  return first === undefined ? { several: false } : { period: first.period, several: second !== undefined };
}

/** Signs, codes and words of other currencies; `$` behind letters (`A$`) is another dollar, but for `US$`. */
const foreign =
  /(?!\$)\p{Sc}|(?<!\p{L})(?:eur|euros?|gbp|pounds?|sterling|jpy|yen|inr|rupees?|chf|francs?|cad|aud|nzd|sgd|hkd|cny|rmb|sek|nok|dkk|kr|kronor|kroner|pln|zł|czk|kč|huf|brl|reais|mxn|pesos?|zar|rand|krw|try|lira)(?!\p{L})|(?<!\p{L})(?:a|au|c|ca|r|nz|s|hk|mx)\$/iu;
/** `over $500` and `$500 or more`, but neither `not over $500` nor `$6k over the year`. */
const lowerBound =
  /(?:^|[^<])>|≥|(?<!\b(?:not?|never)\s)\b(?:at least|more than|over|above|minimum(?: of)?|min\.?|from)\s+(?:about\s+)?(?:usd?\s*)?\$?\s*\d|\d[km]?\+|\d\S*\s+(?:minimum|min|or more|and up|upwards)\b/i;
/** A minus at the end of what stands before the first digit; ` - $` after a word is a dash. */
const minusSign = /^\s*[-−]\s*\$?$|(?:^|[\s(<=])[-−](?:usd?)?\$?\.?$|\$\s*[-−]\s*$/i;
const otherSpan =
  /\b\d+[\s-]*(?:day|week|month|quarter|year)s?\b|\bhour|\/\s*h(?:r|our)?\b|\bper (?:user|seat|request|head)|\bone[- ](?:time|off)\b|\blifetime\b/i;

type MonthlyUsd = { usd: Decimal; assumed: readonly string[] } | { fault: string };

function monthlyUsdOf(text: unknown): MonthlyUsd {
  if (typeof text !== "string") return { fault: "must be an amount of US dollars" };
  if (text.length > 200) return { fault: "is too long for a budget" };
  const read = amountsIn(text);
  if ("fault" in read) return read;
  const [first, second] = read.amounts;
  if (first === undefined) return { fault: "holds no amount" };
  const misread = misreading(text, second !== undefined);
  if (misread !== undefined) return { fault: misread };
  const { period } = periodOf(text);
  const amount = second ?? first;
  const monthly = periods.find((known) => known.period === period)?.monthly(amount) ?? amount;
  return {
    usd: monthly,
    assumed: assumptionsOf({ period, marked: /\$|usd|dollar|buck/i.test(text), range: second !== undefined }),
  };
}

/** Why a text that holds an amount still cannot be taken as an upper limit in dollars. */
function misreading(text: string, isRange: boolean): string | undefined {
  if (foreign.test(text))
    return "is in another currency than US dollars, and exchange rates are not guessed; give the amount in USD";
  if (minusSign.test(text.split(/\d/, 1)[0] ?? "")) return "must be more than zero";
  if (!isRange && lowerBound.test(text)) return "is a lower bound; state the most that may be spent";
  if (otherSpan.test(text)) return "is not an amount a month; state what may be spent in a month";
  return periodOf(text).several ? "names several periods; name one" : undefined;
}

interface Stated {
  period: Period | undefined;
  /** Whether dollars are named. */
  marked: boolean;
  range: boolean;
}

function assumptionsOf({ period, marked, range }: Stated): string[] {
  return [
    ...(marked ? [] : ["no currency stated: taken as US dollars"]),
    ...(period === undefined ? ["no period stated: taken as an amount a month"] : []),
    ...(range ? ["a range: its upper end is the limit"] : []),
  ];
}
