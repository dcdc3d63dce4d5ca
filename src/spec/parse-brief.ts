import { AppError, BadInputError, type ErrorDetail } from "../errors.ts";
import { type Assumption, type NormalizedBrief, normalizedBriefSchema } from "./brief.ts";
import { readPercent, readTeamSize, readTraitIds } from "./brief-fields.ts";
import { readBudget } from "./budget.ts";
import { jsonFault } from "./json-fault.ts";
import { readPlaces } from "./places.ts";
import { readPreferences } from "./preferences.ts";
import { type Fields, isFields, type Reading, readFields, shown } from "./reading.ts";
import { readRegimes } from "./regimes.ts";
import { readScale } from "./scale.ts";
import { readTechStack } from "./tech-stack.ts";
import { readText } from "./text.ts";
import { readWorkloadOverrides } from "./workload-overrides.ts";

export interface ParsedBrief {
  brief: NormalizedBrief;
  /** What the brief did not say and was taken as given. Empty for a brief that was normalised before. */
  assumptions: Assumption[];
}

const briefKeys = Object.keys(normalizedBriefSchema.shape);

/**
 * Reads what a caller wrote into a brief with every field present, aliases resolved and numbers as numbers; reading the
 * result again changes nothing. `null` counts as not given. Throws one BadInputError that lists every problem with its
 * path, and whose message names the first.
 */
export function parseBrief(input: unknown): ParsedBrief {
  const reading: Reading = { problems: [], assumptions: [] };
  if (!isFields(input)) {
    throw new BadInputError(`the brief must be a JSON object, but ${shown(input)} was given; see the examples`, [
      { path: "", message: `${shown(input)} must be a JSON object` },
    ]);
  }
  const brief = readBrief(reading, readFields(reading, "", input, briefKeys));
  if (reading.problems.length > 0) throw briefError(reading.problems);
  return { brief, assumptions: reading.assumptions };
}

function readBrief(reading: Reading, fields: Fields): NormalizedBrief {
  const projectName = readText(reading, "projectName", fields.projectName, {
    maximumCharacters: 200,
    oneLine: true,
    example: "Acme Shop",
  });
  const example = "An online shop for garden tools with card payments";
  const projectDescription = readText(reading, "projectDescription", fields.projectDescription, {
    maximumCharacters: 20_000,
    example,
  });
  const techStack = readTechStack(reading, fields.techStack);
  const scale = readScale(reading, fields.scaleRequirements);
  const complianceRequirements = readRegimes(reading, fields.complianceRequirements);
  const budgetConstraints = readBudget(reading, fields.budgetConstraints);
  const { globalDistribution, userRegions, dataResidency } = readPlaces(reading, {
    userRegions: fields.userRegions,
    dataResidency: fields.dataResidency,
    globalDistribution: scale.globalDistribution,
    regimes: complianceRequirements,
  });
  const availabilityTarget = readPercent(reading, "availabilityTarget", fields.availabilityTarget);
  const teamSize = readTeamSize(reading, fields.teamSize);
  const preferences = readPreferences(reading, fields.preferences);
  const workload = readWorkloadOverrides(reading, fields.workload);
  const traits = readTraitIds(reading, fields.traits);
  return {
    projectName,
    projectDescription,
    techStack,
    scaleRequirements: { ...scale.sizes, globalDistribution },
    complianceRequirements,
    ...(budgetConstraints === undefined ? {} : { budgetConstraints }),
    userRegions,
    dataResidency,
    availabilityTarget,
    teamSize,
    preferences,
    workload,
    ...(traits === undefined ? {} : { traits }),
  };
}

/** More details than this help nobody, and a hostile input could ask for a million. */
const maximumDetails = 100;

function briefError(problems: readonly Required<ErrorDetail>[]): BadInputError {
  const [first, ...others] = problems;
  const more =
    others.length === 0 ? "" : ` (and ${others.length} more ${others.length === 1 ? "problem" : "problems"})`;
  const omitted = problems.length - maximumDetails;
  const rest = omitted > 0 ? [{ path: "", message: `and ${omitted} more problems` }] : [];
  return new BadInputError(`brief: ${first?.path}: ${first?.message}${more}`, [
    ...problems.slice(0, maximumDetails),
    ...rest,
  ]);
}

/** 256 kB hold the longest description a dozen times over. */
const maximumBytes = 256_000;

/**
 * The same for JSON text, with or without a byte order mark. Throws AppError `too_large` above 256 kB (UTF-8), and
 * BadInputError with line and column where the text is not JSON.
 */
export function parseBriefJson(text: string): ParsedBrief {
  const bytes = text.length > maximumBytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > maximumBytes) {
    throw new AppError(
      "too_large",
      `the brief has ${kilobytes(bytes)} kB or more; the limit is ${kilobytes(maximumBytes)} kB, so shorten its description`,
    );
  }
  const json = text.replace(/^\uFEFF/, "");
  const fault = jsonFault(json);
  if (fault !== undefined) {
    const place = `line ${fault.line}, column ${fault.column}`;
    throw new BadInputError(`the brief is not JSON: ${place}: ${fault.message}`, [
      { path: "", message: `${place}: ${fault.message}` },
    ]);
  }
  const input: unknown = JSON.parse(json);
  return parseBrief(input);
}

function kilobytes(bytes: number): number {
  return Math.floor(bytes / 1000);
}
