import { Decimal } from "decimal.js";
import { readAmount, type UnitOf } from "../spec/amounts.ts";
import { maximumGb, maximumPerSecond } from "../spec/scale.ts";
import { gbOf, gbPerMonthOf, perSecondOf, usersOf } from "../spec/units.ts";
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
const maximumDays = 36_500;

/**
 * Reads `amount` ("16 TB", "2 million requests per day"), which stands inside `quotation`, as the size `key` in its own
 * unit. The number comes from these words alone. A fault says why they do not state it.
 */
export function readStatedAmount(
  key: StatableKey,
  { amount, quotation }: { amount: string; quotation: string },
): { value: number } | { fault: string } {
  const rules = rulesOf(key, quotation.toLowerCase());
  if ("fault" in rules) return rules;
  const read = readAmount(amount, rules.unitOf);
  if ("fault" in read) return { fault: `"${amount}" ${read.fault}` };
  if (read.value <= 0 || read.value > rules.maximum) return { fault: `"${amount}" is beyond what can be planned` };
  return { value: read.value };
}

interface StatedRules {
  unitOf: UnitOf;
  maximum: number;
}

function rulesOf(key: StatableKey, quotation: string): StatedRules | { fault: string } {
  const unit = workloadUnits[key];
  if (unit === "GB") return { unitOf: gbOf, maximum: maximumGb };
  if (unit === "requests/s") return { unitOf: perSecondOf, maximum: maximumPerSecond };
  if (key === "monthlyActiveUsers" || key === "peakConcurrentUsers") return { unitOf: usersOf, maximum: 1e10 };
  if (key === "websocketConnections") return { unitOf: anyNoun, maximum: maximumCount };
  if (key === "logRetentionDays") return { unitOf: daysIn, maximum: maximumDays };
  const wanted = unit.endsWith("/day") ? "day" : "month";
  const period = periodOf(quotation);
  if (period === null) return { fault: `does not say whether ${key} is a day, a week, a month or a year` };
  const factor = new Decimal(daysOf[wanted]).div(daysOf[period]);
  const noun = unit === "GB/month" ? gbAtAnyPace : anyNoun;
  return { unitOf: scaled(noun, factor), maximum: unit === "GB/month" ? maximumGb : maximumCount };
}

/** The one period that the words name; null when none or several are named. */
function periodOf(words: string): Period | null {
  const [found, another] = periodPatterns.filter(([, pattern]) => pattern.test(words));
  return found === undefined || another !== undefined ? null : found[0];
}

function withoutPeriod(unit: string): string {
  return periodPatterns.reduce((rest, [, pattern]) => rest.replace(pattern, ""), unit).trim();
}

/** Words for what is counted, whatever they are; a unit of data or a rate a second is another thing. */
const anyNoun: UnitOf = (unit) =>
  /\b(?:kb|mb|gb|tb|pb|second|sec|s)\b|%|[$€£]/.test(unit) ? { fault: "has a unit that does not fit" } : 1;

const gbAtAnyPace: UnitOf = (unit, multiplier) => gbPerMonthOf(withoutPeriod(unit), multiplier);

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
