import { suggestName } from "./closest-name.ts";
import { assume, complain, type Reading, readList } from "./reading.ts";
import { readSize } from "./scale.ts";
import { type TraitId, traitIds } from "./traits.ts";
import { peopleOf } from "./units.ts";

const defaultAvailabilityPercent = 99.9;
/** About 3.6 hours of outage a month: what one machine gives. */
const oneServerAvailabilityPercent = 99.5;
const defaultTeamSize = 5;

/**
 * Availability in percent, at least 90 and below 100; a number or `"99.95%"`. Missing: 99.9, as an assumption, or 99.5
 * where the description (`oneServer`, its words) says that one machine is there: it promises no more.
 */
export function readPercent(
  reading: Reading,
  path: string,
  { value, oneServer }: { value: unknown; oneServer: string | undefined },
): number {
  if ((value === undefined || value === null) && oneServer !== undefined) {
    const why = `not stated; the description says "${oneServer}", so a second machine is not planned for`;
    assume(reading, path, `${oneServerAvailabilityPercent} %`, why);
    return oneServerAvailabilityPercent;
  }
  if (value === undefined || value === null) {
    assume(
      reading,
      path,
      `${defaultAvailabilityPercent} %`,
      "not stated; about 43 minutes of outage a month are taken as acceptable",
    );
    return defaultAvailabilityPercent;
  }
  const percent = percentOf(value);
  const fault = percentFault(percent);
  if (fault !== undefined)
    complain(reading, path, value, `${fault}; give a percentage from 90 to below 100, e.g. 99.9`);
  return percent;
}

/** A comma is always a decimal one here: no availability has thousands. */
function percentOf(value: unknown): number {
  if (typeof value === "number") return value;
  const match =
    typeof value === "string" ? /^\s*[~≥>]?=?\s*(-?\d{1,3}(?:[.,]\d{1,15})?)\s*(?:%|percent)?\s*$/i.exec(value) : null;
  return match === null ? Number.NaN : Number((match[1] ?? "").replace(",", "."));
}

function percentFault(percent: number): string | undefined {
  if (Number.isNaN(percent)) return "is not a percentage";
  if (percent === 100) return "cannot be promised by anyone, since every part fails at times";
  if (percent > 0 && percent < 1) return "looks like a fraction";
  return percent < 90 || percent > 100 ? "is out of range" : undefined;
}

/** People who need a seat: 1 to 100,000. Missing: 5, as an assumption. */
export function readTeamSize(reading: Reading, value: unknown): number {
  if (value === undefined || value === null) {
    assume(reading, "teamSize", String(defaultTeamSize), "not stated; seat prices are counted for a team of 5");
    return defaultTeamSize;
  }
  const range = "a whole number of people from 1 to 100,000";
  return (
    readSize(reading, "teamSize", value, { minimum: 1, maximum: 100_000, range, unitOf: peopleOf, isWhole: true }) ??
    defaultTeamSize
  );
}

/** Kinds of work that the caller states, in the order given, without repetition. Undefined: to be read from the text. */
export function readTraitIds(reading: Reading, value: unknown): TraitId[] | undefined {
  if (value === undefined || value === null) return undefined;
  const entries = readList(reading, "traits", value, '["e-commerce", "card-data"]');
  return [...new Set(entries.flatMap((entry, index) => readTraitId(reading, `traits[${index}]`, entry) ?? []))];
}

function readTraitId(reading: Reading, path: string, entry: unknown): TraitId | undefined {
  if (typeof entry !== "string") return complain(reading, path, entry, `must be text; known: ${traitIds.join(", ")}`);
  const name = fold(entry.slice(0, 80));
  return (
    traitIds.find((id) => fold(id) === name) ??
    complain(reading, path, entry, `is not a kind of work known here; ${suggestName(entry, traitIds)}`)
  );
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
