import { BadInputError } from "../errors.ts";
import { readArrangement } from "./arrangement.ts";
import { type Assumption, type NormalizedBrief, normalizedBriefSchema } from "./brief.ts";
import { readPercent, readTeamSize, readTraitIds } from "./brief-fields.ts";
import { readBudget } from "./budget.ts";
import { parseJson } from "./parse-json.ts";
import { readPlaces } from "./places.ts";
import { readPreferences } from "./preferences.ts";
import { type Fields, isFields, problemsError, type Reading, readFields, shown } from "./reading.ts";
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
  if (reading.problems.length > 0) throw problemsError("brief", reading.problems);
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
  const availabilityTarget = readPercent(reading, "availabilityTarget", {
    value: fields.availabilityTarget,
    oneServer: readArrangement(projectDescription).oneServer,
  });
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

/** The same for JSON text; see `parseJson` for its errors. */
export function parseBriefJson(text: string): ParsedBrief {
  return parseBrief(parseJson(text, "the brief"));
}
