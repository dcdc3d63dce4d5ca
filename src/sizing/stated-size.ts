import { Decimal } from "decimal.js";
import { readAmount, type UnitOf } from "../spec/amounts.ts";
import { maximumGb, maximumPerSecond } from "../spec/scale.ts";
import { gbOf, perSecondOf, usersOf } from "../spec/units.ts";
import { type WorkloadKey, workloadUnits } from "../spec/workload.ts";

/** Sizes that people state in a description; the others only follow from them. */
export const statableKeys = [
  "monthlyActiveUsers",
  "dailyActiveUsers",
  "peakConcurrentUsers",
  "pageViewsPerMonth",
  "requestsPerMonth",
  "peakRequestsPerSecond",
  "websocketConnections",
  "egressGb",
  "objectStorageGb",
  "databaseGb",
  "logGb",
  "logRetentionDays",
  "deploysPerMonth",
] as const satisfies readonly WorkloadKey[];
export type StatableKey = (typeof statableKeys)[number];

/** A size that the description states, with the words that state it. */
export interface StatedSize {
  key: StatableKey;
  value: number;
  quotation: string;
}

type Period = "day" | "week" | "month" | "year";
/** Months of 30 days, as everywhere in the sizing. */
const daysOf: Readonly<Record<Period, Decimal.Value>> = { day: 1, week: 7, month: 30, year: 360 };
const periodPatterns: readonly [Period, RegExp][] = [
  ["day", /(?:\/\s*|\bper |\ban? |\beach |\bevery )day\b|\bdaily\b|\bdaus?\b/],
  ["week", /(?:\/\s*|\bper |\ban? |\beach |\bevery )week\b|\bweekly\b/],
  ["month", /(?:\/\s*|\bper |\ban? |\beach |\bevery )(?:month|mo)\b|\bmonthly\b|\bmaus?\b/],
  ["year", /(?:\/\s*|\bper |\ban? |\beach |\bevery )year\b|\byearly\b|\bannual(?:ly)?\b/],
];
const maximumCount = 1e15;
const maximumUsers = 1e10;
const maximumDays = 36_500;

/** A size of one of many is no size of the project: "2 GB per customer", "each user makes 50 requests a day". */
const perHead =
  /(?:\/\s*|\bper |\beach |\bevery )(?:active |new )?(?:user|visitor|customer|client|member|patient|player|person|account|tenant|session)\b/;
const paceBehind = /^\s*(?:\/|per |an? |each |every )\s*(?:second|minute|hour|day|week|month|mo|year)\b/;

/**
 * Reads `amount` ("16 TB", "2 million requests per day"), which stands inside `quotation`, as the size `key` in its own
 * unit. The number comes from these words alone. A fault says why they do not state it.
 */
export function readStatedAmount(
  key: StatableKey,
  { amount, quotation }: { amount: string; quotation: string },
): { value: number } | { fault: string } {
  const stated = { amount: plainWords(amount), words: plainWords(quotation) };
  if (perHead.test(stated.words)) return { fault: `states ${key} for one of many, not for all` };
  const rules = rulesOf(key, stated);
  if ("fault" in rules) return rules;
  const read = readAmount(stated.amount, rules.unitOf);
  if ("fault" in read) return { fault: `"${amount}" ${read.fault}` };
  if (read.value <= 0 || read.value > rules.maximum) return { fault: `"${amount}" is beyond what can be planned` };
  return { value: read.value };
}

/** Lower case, one blank for any white space, and "90-day" as "90 day". */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/(?<=\d)-(?=\p{L})/gu, " ");
}

interface StatedRules {
  unitOf: UnitOf;
  maximum: number;
}

interface StatedWords {
  amount: string;
  words: string;
}

function rulesOf(key: StatableKey, stated: StatedWords): StatedRules | { fault: string } {
  const unit = workloadUnits[key];
  if (unit === "requests/s") return { unitOf: perSecondIn(stated), maximum: maximumPerSecond };
  if (key === "logRetentionDays") return { unitOf: daysIn, maximum: maximumDays };
  if (key === "monthlyActiveUsers" || key === "dailyActiveUsers") return userRules(key, stated);
  if (unit === "GB" || key === "peakConcurrentUsers" || key === "websocketConnections") {
    if (hasPaceBehind(stated)) return { fault: `is a rate; ${key} is what there is at one time` };
    if (unit === "GB") return { unitOf: gbNamed, maximum: maximumGb };
    return key === "peakConcurrentUsers"
      ? { unitOf: usersOf, maximum: maximumUsers }
      : { unitOf: anyNoun, maximum: maximumCount };
  }
  const period = periodOf(stated.words);
  if (period === null) return { fault: `does not say whether ${key} is a day, a week, a month or a year` };
  const factor = new Decimal(daysOf.month).div(daysOf[period]);
  return unit === "GB/month"
    ? { unitOf: scaled(gbAtAnyPace, factor), maximum: maximumGb }
    : { unitOf: scaled(anyNoun, factor), maximum: maximumCount };
}

/** Who comes on a day is counted again the next day, so that neither number of users follows from another period's. */
function userRules(key: "monthlyActiveUsers" | "dailyActiveUsers", { words }: StatedWords) {
  const periods = periodsIn(words).join(" and ");
  if (key === "dailyActiveUsers")
    return periods === "day"
      ? { unitOf: anyNoun, maximum: maximumUsers }
      : { fault: `does not say that ${key} are those of a day` };
  return periods === "" || periods === "month"
    ? { unitOf: usersOf, maximum: maximumUsers }
    : { fault: `counts users by the ${periods}, not by the month` };
}

function hasPaceBehind({ amount, words }: StatedWords): boolean {
  const at = words.indexOf(amount);
  return at !== -1 && paceBehind.test(words.slice(at + amount.length));
}

/** The one period that the words name; null when none or several are named. */
function periodOf(words: string): Period | null {
  const [found, another] = periodsIn(words);
  return found === undefined || another !== undefined ? null : found;
}

function periodsIn(words: string): Period[] {
  return periodPatterns.flatMap(([period, pattern]) => (pattern.test(words) ? [period] : []));
}

function withoutPeriod(unit: string): string {
  return periodPatterns.reduce((rest, [, pattern]) => rest.replace(pattern, ""), unit).trim();
}

/** Words for what is counted, whatever they are; a unit of data, of time or of money, or a rate a second is another thing. */
const anyNoun: UnitOf = (unit) => (otherUnits.test(unit) ? { fault: "has a unit that does not fit" } : 1);
const otherUnits =
  /\b(?:[kmgtp]i?b|gigs?|(?:kilo|mega|giga|tera|peta)?bytes?|[rqt]ps|ms|s|sec|seconds?|min|minutes?|hours?|days|weeks|months|years|dollars?|usd|euros?|eur)\b|%|[$€£]/;

/** In a text a bare number is not of data: "500" may be that of "500 tables", or the beginning of "500 TB". */
const gbNamed: UnitOf = (unit, multiplier) =>
  unit === "" ? { fault: "has no unit of data" } : gbOf(unit.replace(/ of .*$/, ""), multiplier);

/** A bare number is a rate a second only where the words around it say so, and speak of no other time. */
const perSecondIn =
  ({ words }: StatedWords): UnitOf =>
  (unit, multiplier) => {
    const isBare = /^(?:req|reqs|requests?)?$/.test(unit);
    const isPerSecond = /(?:\/\s*|\bper |\ban? |\beach |\bevery )s(?:ec(?:ond)?)?\b|\b[rq]ps\b/.test(words);
    const isPerOther = periodsIn(words).length > 0 || /(?:\/\s*|\bper |\ban? )(?:m|min|minute|h|hour)\b/.test(words);
    return isBare && (!isPerSecond || isPerOther)
      ? { fault: "does not say that it is a rate a second" }
      : perSecondOf(unit, multiplier);
  };

const gbAtAnyPace: UnitOf = (unit, multiplier) => gbNamed(withoutPeriod(unit), multiplier);

const daysPerUnit: readonly [RegExp, number][] = [
  [/^(?:days?|d)\b/, 1],
  [/^weeks?\b/, 7],
  [/^months?\b/, 30],
  [/^years?\b/, 365],
];
const daysIn: UnitOf = (unit) =>
  daysPerUnit.find(([pattern]) => pattern.test(unit))?.[1] ?? { fault: "has a unit that is not of time" };

function scaled(unitOf: UnitOf, factor: Decimal): UnitOf {
  return (unit, multiplier) => {
    const worth = unitOf(unit, multiplier);
    return typeof worth === "object" && "fault" in worth ? worth : factor.times(worth);
  };
}
