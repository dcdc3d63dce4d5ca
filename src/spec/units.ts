import { Decimal } from "decimal.js";
import type { UnitOf } from "./amounts.ts";

/** GB (10^9 bytes) in one unit of data. Case does not count: nobody states a volume in bits. */
const gbPerUnit: ReadonlyMap<string, string> = new Map(
  [
    { gb: "1e-6", names: ["kb", "kilobyte", "kilobytes"] },
    { gb: "1e-3", names: ["mb", "megabyte", "megabytes"] },
    { gb: "1", names: ["gb", "g", "gig", "gigs", "gigabyte", "gigabytes"] },
    { gb: "1e3", names: ["tb", "t", "terabyte", "terabytes"] },
    { gb: "1e6", names: ["pb", "petabyte", "petabytes"] },
    { gb: "1.024e-6", names: ["kib"] },
    { gb: "1.048576e-3", names: ["mib"] },
    { gb: "1.073741824", names: ["gib"] },
    { gb: "1099.511627776", names: ["tib"] },
    { gb: "1125899.906842624", names: ["pib"] },
  ].flatMap(({ gb, names }) => names.map((name) => [name, gb] as const)),
);

const perMonth = /\s*(?:\/\s*(?:mo|month)|\bper month|\ba month|\bmonthly)$/;

/** A stored volume in GB; a bare number is GB. `5M` alone is refused: megabytes to one reader, millions of GB to another. */
export const gbOf: UnitOf = (unit, multiplier) => {
  if (/\/|\bper\b|\ba\b|ly$/.test(unit)) return { fault: 'is a rate; give the volume stored, e.g. "500 GB"' };
  if (unit === "" && /^[mb]$/i.test(multiplier)) return { fault: 'has no unit; write MB, GB or TB, e.g. "500 GB"' };
  if (unit === "") return 1;
  return gbPerUnit.get(unit) ?? { fault: "has a unit that is not of data; use kB, MB, GB, TB or PB" };
};

/** A volume a month in GB. */
export const gbPerMonthOf: UnitOf = (unit, multiplier) => gbOf(unit.replace(perMonth, ""), multiplier);

const secondsPerUnit: ReadonlyMap<string, number> = new Map([
  ["s", 1],
  ["sec", 1],
  ["second", 1],
  ["min", 60],
  ["minute", 60],
  ["h", 3600],
  ["hour", 3600],
  ["day", 86_400],
  ["month", 2_592_000],
]);

const ratePattern =
  /^(?:(?:req|reqs|requests?|hits?|calls?|queries|operations|ops|r|q)\s*)?(?:\/\s*|per |an? )([a-z]+)$/;

/** A rate a second; a bare number is one. Months have 30 days, as everywhere in the sizing. */
export const perSecondOf: UnitOf = (unit) => {
  if (unit === "" || /^(?:rps|qps|ops|tps|req|reqs|requests?)$/.test(unit)) return 1;
  if (unit === "rpm") return new Decimal(1).div(60);
  const seconds = secondsPerUnit.get(ratePattern.exec(unit)?.[1] ?? "");
  return seconds === undefined
    ? { fault: "has a unit that is not a rate; use requests/s" }
    : new Decimal(1).div(seconds);
};

const userWords =
  /^(?:(?:concurrent|simultaneous|active|registered|unique|monthly active|monthly)\s+)?(?:users?|people|persons?|customers?|visitors?|members?|accounts?|patients?|students?|employees?|sessions?|connections?|maus?|ccu|concurrent)?$/;

/** Users a month, or at once: words for people are allowed; a daily or yearly count is not one. */
export const usersOf: UnitOf = (unit) => {
  if (/\bdaus?\b|\bdaily\b|\bday\b/.test(unit)) return { fault: "counts users a day; give monthly active users" };
  if (/\byear(?:ly)?\b|\bannual/.test(unit)) return { fault: "counts users a year; give monthly active users" };
  return userWords.test(unit.replace(perMonth, "")) ? 1 : { fault: "has a unit that is not of users" };
};

/** People of a team. */
export const peopleOf: UnitOf = (unit) =>
  /^(?:people|persons?|engineers?|developers?|devs?|members?|seats?|employees?|fte|ftes)?$/.test(unit)
    ? 1
    : { fault: "has a unit that is not of people" };

/** The unit of a workload key, such as `requests/month`: the number may be bare or followed by that unit. */
export function workloadUnitOf(expected: string): UnitOf {
  if (expected === "GB") return gbOf;
  if (expected === "GB/month") return gbPerMonthOf;
  if (expected.endsWith("/s")) return perSecondOf;
  const [noun = "", period = "month"] = expected.toLowerCase().split("/");
  const fitting = new RegExp(`^(?:${noun}|${noun.replace(/s$/, "")})?\\s*(?:(?:/|per|an?)\\s*${period})?$`);
  return (unit) => (fitting.test(unit) ? 1 : { fault: `has a unit that does not fit; give ${expected}` });
}
