import { type Amount, readAmount, type UnitOf } from "./amounts.ts";
import type { NormalizedBrief } from "./brief.ts";
import { assume, complain, type Reading, readFields } from "./reading.ts";
import { gbOf, perSecondOf, usersOf } from "./units.ts";

/** What a size may be. The upper ends lie above anything that exists: beyond them a unit or a digit went wrong. */
export interface SizeRules {
  minimum: number;
  maximum: number;
  /** The range and the unit in words, as the error shows them. */
  range: string;
  unitOf: UnitOf;
  isWhole?: boolean;
  /** Zero itself is refused; `minimum` is then the open end. */
  isAboveMinimum?: boolean;
}

const maximumUsers = 1e10;
export const maximumGb = 1e9;
export const maximumPerSecond = 1e7;

const users: SizeRules = {
  minimum: 1,
  maximum: maximumUsers,
  range: "a whole number of users from 1 to 10 billion",
  unitOf: usersOf,
  isWhole: true,
};

const sizeRules = {
  expectedUsers: users,
  peakConcurrentUsers: users,
  dataVolumeGb: { minimum: 0, maximum: maximumGb, range: "from 0 to 1,000,000,000 GB", unitOf: gbOf },
  requestsPerSecond: {
    minimum: 0,
    maximum: maximumPerSecond,
    range: "above 0 and up to 10,000,000 requests/s",
    unitOf: perSecondOf,
    isAboveMinimum: true,
  },
} as const satisfies Record<string, SizeRules>;

type Sizes = Omit<NormalizedBrief["scaleRequirements"], "globalDistribution">;

/** `scaleRequirements` as read; `globalDistribution` is undefined when the brief does not say. */
export interface Scale {
  sizes: Sizes;
  globalDistribution: boolean | undefined;
}

export function readScale(reading: Reading, value: unknown): Scale {
  const path = "scaleRequirements";
  const fields = readFields(reading, path, value, [...Object.keys(sizeRules), "globalDistribution"]);
  const read = (key: keyof typeof sizeRules) => readSize(reading, `${path}.${key}`, fields[key], sizeRules[key]);
  const expectedUsers = read("expectedUsers");
  const peakConcurrentUsers = read("peakConcurrentUsers");
  const dataVolumeGb = read("dataVolumeGb");
  const requestsPerSecond = read("requestsPerSecond");
  if (expectedUsers !== undefined && peakConcurrentUsers !== undefined && peakConcurrentUsers > expectedUsers) {
    const remedy = `is more than the ${expectedUsers} expectedUsers of the whole month; raise expectedUsers or lower this`;
    complain(reading, `${path}.peakConcurrentUsers`, fields.peakConcurrentUsers, remedy);
  }
  return {
    sizes: {
      ...(expectedUsers === undefined ? {} : { expectedUsers }),
      ...(peakConcurrentUsers === undefined ? {} : { peakConcurrentUsers }),
      ...(dataVolumeGb === undefined ? {} : { dataVolumeGb }),
      ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    },
    globalDistribution: readYesOrNo(reading, `${path}.globalDistribution`, fields.globalDistribution),
  };
}

/** A number, or a text such as `"10k"`, within its range. Undefined when missing or refused. */
export function readSize(reading: Reading, path: string, value: unknown, rules: SizeRules): number | undefined {
  if (value === undefined || value === null) return undefined;
  const amount = typeof value === "string" ? readAmount(value, rules.unitOf) : bareNumber(value);
  if ("fault" in amount) return complain(reading, path, value, `${amount.fault}; give ${rules.range}`);
  const fault = rangeFault(amount.value, rules);
  if (fault !== undefined)
    return complain(reading, path, value, `${fault}; give ${rules.range}, or leave it out if unknown`);
  if (amount.note !== undefined) assume(reading, path, String(amount.value), amount.note);
  return amount.value;
}

function bareNumber(value: unknown): Amount {
  return typeof value === "number" && !Number.isNaN(value) ? { value } : { fault: "is not a number" };
}

function rangeFault(value: number, { minimum, maximum, isWhole, isAboveMinimum }: SizeRules): string | undefined {
  if (value < minimum || (isAboveMinimum === true && value === minimum)) return "is too small";
  if (value > maximum) return "is beyond anything that exists";
  return isWhole === true && !Number.isInteger(value) ? "is not a whole number" : undefined;
}

function readYesOrNo(reading: Reading, path: string, value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  if (word === true || word === "true" || word === "yes") return true;
  if (word === false || word === "false" || word === "no") return false;
  return complain(reading, path, value, "must be true or false");
}
