import { Decimal } from "decimal.js";
import { readAmount } from "../spec/amounts.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import { gbOf } from "../spec/units.ts";
import type { WorkloadKey } from "../spec/workload.ts";
import { describedMachines } from "./described-machines.ts";

/** A size in the words of the description, read without a model. */
export interface DescribedSize {
  key: WorkloadKey;
  value: number;
  quotation: string;
}

type DescribedJobs = { perSecond: number; words: string } | undefined;

interface Rule {
  key: WorkloadKey;
  /** Groups: `amount`, and where it counts `unit` of data or `period`. */
  pattern: RegExp;
  /** Words of the sentence that must be there, or must not. */
  with?: RegExp;
  without?: RegExp;
}

/** A number as it stands in prose, with its multiplier; no part of a longer number or of a name such as `S3`. */
const amount = String.raw`(?<![\p{L}\d.,$€£-])(?<amount>\d(?:[\d.,'’]*\d)?(?:\s?(?:thousand|million|billion|k|m|bn)(?![\p{L}\d]))?)`;
const unit = String.raw`\s?(?<unit>[kmgtp]i?b|(?:mega|giga|tera|peta)bytes?)(?![\p{L}])`;
const period = String.raw`(?:\s?\/\s?|\s+(?:per|an?|each|every|in an?|in one|in the course of an?)\s+)(?<period>second|sec|s|minute|min|hour|h|day|week|month|mo|year)(?![\p{L}])`;
const adverb = String.raw`(?<period>hourly|daily|weekly|monthly|yearly)\s+`;
const request = String.raw`\s+(?:(?:api|http|https|web|graphql|rest|incoming|client)\s+)*(?:requests?|reqs?|api calls?|hits)`;
const view = String.raw`\s+(?:page\s?-?views?|pages viewed|pages served)`;
const people = `(?:users?|people|visitors?|readers?|customers?|members?|players?|patients?|students?|subscribers?|listeners?|viewers?|shoppers?|buyers?|riders?)`;
/** A few words between a noun and its period: "20,000 people use it in a month". */
const fewWords = String.raw`(?:\s+[\p{L}'’-]+){0,3}?`;

const rule = (key: WorkloadKey, pattern: string, more: Partial<Pick<Rule, "with" | "without">> = {}): Rule => ({
  key,
  pattern: new RegExp(pattern, "giu"),
  ...more,
});

const atPeak = /\bpeaks?\b|\bbusiest\b|\brush\b|\bspikes?\b|\bat most\b|\bbursts?\b/i;
const allTheTime =
  /\b(?:on average|average|mean|all day|all the time|around the clock|day and night|constant(?:ly)?|steady|steadily)\b/i;
const traffic =
  /\b(?:traffic|transfer(?:red)?|bandwidth|egress|downloads?|downloaded|serves?|served|sends?|sent|leaves?|delivers?|delivered)\b/i;
const otherBytes = /\b(?:logs?|grows?|growing|backups?|uploads?|uploaded|ingests?|ingested|memory|ram)\b/i;
const storedFiles = `(?:images?|photos?|photographs?|pictures?|files?|videos?|footage|recordings?|audio|uploads?|documents?|attachments?|media|scans?|pdfs?|downloads|objects|artefacts|artifacts)`;
const fewAdjectives = String.raw`(?:[\p{L}-]+\s+){0,2}?`;

/** What each key is said with. Narrow on purpose: what is not sure is left to the formulas. */
const rules: readonly Rule[] = [
  rule("requestsPerMonth", `${amount}${request}${period}`),
  rule("requestsPerMonth", `${amount}\\s+${adverb}(?:requests|api calls|hits)`),
  rule("requestsPerMonth", `${amount}\\s?(?<period>rps|rpm)(?![\\p{L}])`),
  rule("pageViewsPerMonth", `${amount}${view}${period}`),
  rule("pageViewsPerMonth", `${amount}\\s+${adverb}page\\s?-?views?`),
  rule("sessionsPerMonth", `${amount}\\s+(?:visits|sessions)${period}`),
  rule("sessionsPerMonth", `${amount}\\s+${adverb}(?:visits|sessions)`),
  rule("monthlyActiveUsers", `${amount}\\s+(?:unique\\s+|active\\s+)?${people}${fewWords}${period}`),
  rule("monthlyActiveUsers", `${amount}\\s+${adverb}(?:active\\s+|unique\\s+)?${people}`),
  rule("peakConcurrentUsers", `${amount}\\s+(?:concurrent|simultaneous)\\s+(?:active\\s+)?${people}`),
  rule(
    "peakConcurrentUsers",
    `${amount}\\s+${people}${fewWords}\\s+(?:at the same time|at once|at a time|simultaneously)`,
  ),
  rule(
    "objectStorageGb",
    `${amount}${unit}\\s+(?:worth\\s+)?of\\s+${fewAdjectives}${storedFiles}(?![\\p{L}])(?!${period})`,
    {
      without: /\bdatabase (?:holds|of)\b|\bgrows?\b|\bgrowing\b/i,
    },
  ),
  rule(
    "databaseGb",
    `(?:database|postgres(?:ql)?|mysql|mariadb|mongodb)(?:\\s+[\\p{L}-]+){0,2}?\\s+(?:of|holds|is|has|takes)\\s+(?:about\\s+|some\\s+|around\\s+|roughly\\s+|nearly\\s+)?${amount}${unit}`,
    {
      without: /\bmemory\b|\bram\b/i,
    },
  ),
  rule(
    "databaseGb",
    `${amount}${unit}\\s+(?:(?:postgres(?:ql)?|mysql|mariadb|mongodb)\\s+)?(?:database|of rows|of tables)`,
  ),
  rule("logGb", `${amount}${unit}\\s+of\\s+logs${period}`),
  rule("egressGb", `${amount}${unit}(?:\\s+of\\s+[\\p{L}-]+)?${fewWords}${period}`, {
    with: traffic,
    without: otherBytes,
  }),
];

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  s: 1,
  rps: 1,
  minute: 60,
  min: 60,
  rpm: 60,
  hour: 3600,
  h: 3600,
  hourly: 3600,
  day: 86_400,
  daily: 86_400,
  week: 604_800,
  weekly: 604_800,
  month: 2_592_000,
  mo: 2_592_000,
  monthly: 2_592_000,
  // 360 days, as everywhere in the sizing.
  year: 31_104_000,
  yearly: 31_104_000,
};
const secondsOfMonth = 2_592_000;
const secondsOfDay = 86_400;

/** A size of one of many is none of the project: "each user makes 50 requests a day", "2 GB of photos per customer". */
const oneOfMany =
  /(?<!(?:gb|gib|ram|memory|cores?|vcpus?) )\b(?:each|every)\b(?!\s+(?:other\s+)?(?:second|minute|hour|day|night|morning|week|month|year)\b)|(?:\bper|\/)\s*(?:active |new )?(?:user|visitor|customer|client|member|patient|player|person|account|tenant|session|device|sensor|site|team)\b/i;

/** A plan sizes one description for many numbers of users. */
let last: { description: string; sizes: readonly DescribedSize[] } | undefined;

/**
 * Sizes that the description states in so many words: requests, views and visits of a period, people at once, stored and
 * sent bytes, machines. Two different numbers for one size are no statement of it.
 */
export function describedSizes({ projectDescription }: NormalizedBrief): readonly DescribedSize[] {
  if (last?.description !== projectDescription)
    last = { description: projectDescription, sizes: readSizes(projectDescription) };
  return last.sizes;
}

function readSizes(description: string): DescribedSize[] {
  const found = sentencesOf(description).flatMap((sentence) =>
    oneOfMany.test(sentence) ? [] : [...sizesIn(sentence), ...describedMachines(sentence)],
  );
  const keys = new Set(found.map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [first, ...others] = found.filter((size) => size.key === key);
    return first !== undefined && others.every(({ value }) => value === first.value) ? [first] : [];
  });
}

const jobsPattern = new RegExp(
  `${amount}\\s+(?:background\\s+|queued\\s+|queue\\s+|asynchronous\\s+)?(?:jobs|tasks)${period}`,
  "giu",
);

/** Background jobs a second that the description states, on average; undefined where it states none. */
export function describedJobsPerSecond({
  projectDescription,
}: Pick<NormalizedBrief, "projectDescription">): DescribedJobs {
  for (const sentence of sentencesOf(projectDescription)) {
    const match = oneOfMany.test(sentence) ? undefined : [...sentence.matchAll(jobsPattern)][0];
    const seconds = secondsOf[match?.groups?.period?.toLowerCase() ?? ""];
    const read = readAmount(match?.groups?.amount ?? "", () => 1);
    if (match === undefined || seconds === undefined || "fault" in read) continue;
    return { perSecond: read.value / seconds, words: match[0].trim() };
  }
  return undefined;
}

/** A full stop inside a number ends nothing, nor does the end of a wrapped line. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+|\n\s*(?=\n|[-*•])/).filter((sentence) => sentence !== "");
}

function sizesIn(sentence: string): DescribedSize[] {
  return rules
    .filter((one) => one.with?.test(sentence) !== false && one.without?.test(sentence) !== true)
    .flatMap((one) => [...sentence.matchAll(one.pattern)].flatMap((match) => sizeOf(one, match, sentence)));
}

function sizeOf({ key }: Rule, match: RegExpMatchArray, sentence: string): DescribedSize[] {
  const { amount: written = "", unit: data, period: pace } = match.groups ?? {};
  const read = readAmount(data === undefined ? written : `${written} ${data}`, data === undefined ? () => 1 : gbOf);
  if ("fault" in read || read.value <= 0) return [];
  const quotation = match[0].replace(/\s+/g, " ").trim();
  if (pace === undefined) return [{ key, value: read.value, quotation }];
  const seconds = secondsOf[pace.toLowerCase()];
  return seconds === undefined ? [] : ofPeriod({ key, value: read.value, quotation }, { seconds, sentence });
}

/** A rate a second is the one to plan for, unless it is said to last; people of a day are not those of a month. */
function ofPeriod(size: DescribedSize, { seconds, sentence }: { seconds: number; sentence: string }): DescribedSize[] {
  if (size.key === "monthlyActiveUsers") {
    if (seconds === secondsOfMonth) return [size];
    return seconds === secondsOfDay ? [{ ...size, key: "dailyActiveUsers" }] : [];
  }
  const isShort = seconds < secondsOfDay;
  if (
    size.key === "requestsPerMonth" &&
    isShort &&
    (atPeak.test(sentence) || (seconds === 1 && !allTheTime.test(sentence)))
  )
    return [{ ...size, key: "peakRequestsPerSecond", value: new Decimal(size.value).div(seconds).toNumber() }];
  return [{ ...size, value: new Decimal(size.value).times(secondsOfMonth).div(seconds).toNumber() }];
}
