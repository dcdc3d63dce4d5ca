import { Decimal } from "decimal.js";
import type { NormalizedBrief } from "../../spec/brief.ts";
import { workloadKeys } from "../../spec/workload.ts";
import type { FormFields } from "./form-fields.ts";
import { textOfNames } from "./name-list.ts";
import { linesOfStack } from "./stack-lines.ts";

/** The form of a brief that was read: sent back as it is, it asks for the same. */
export function formOfBrief(brief: NormalizedBrief): FormFields {
  const { scaleRequirements: scale, preferences, workload, traits } = brief;
  const [primary, ...others] = brief.userRegions;
  const entries: [string, readonly (string | number | undefined)[]][] = [
    ["projectName", [brief.projectName]],
    ["projectDescription", [brief.projectDescription]],
    ["techStack", [linesOfStack(brief.techStack.categories)]],
    ["scaleRequirements.expectedUsers", [scale.expectedUsers]],
    ["scaleRequirements.peakConcurrentUsers", [scale.peakConcurrentUsers]],
    ["scaleRequirements.dataVolumeGb", [scale.dataVolumeGb]],
    ["scaleRequirements.requestsPerSecond", [scale.requestsPerSecond]],
    ["scaleRequirements.globalDistribution", scale.globalDistribution ? ["yes"] : []],
    ["complianceRequirements", brief.complianceRequirements],
    ["budgetConstraints", [budgetText(brief)]],
    ["primaryRegion", [primary]],
    ["userRegions", others],
    ["dataResidency", [brief.dataResidency ?? undefined]],
    ["availabilityTarget", [brief.availabilityTarget]],
    ["teamSize", [brief.teamSize]],
    ["preferences.providers", [textOfNames(preferences.providers)]],
    ["preferences.require", [textOfNames(preferences.require)]],
    ["preferences.avoid", [textOfNames(preferences.avoid)]],
    ["preferences.compute", [preferences.compute]],
    ...workloadKeys.map((key): [string, readonly (number | undefined)[]] => [`workload.${key}`, [workload[key]]]),
    ["traitsBy", [traits === undefined ? "text" : "form"]],
    ["traits", traits ?? []],
  ];
  return new Map(entries.map(([name, values]) => [name, values.flatMap(textOf)]));
}

function budgetText({ budgetConstraints }: NormalizedBrief): string | undefined {
  return budgetConstraints === undefined ? undefined : `$${budgetConstraints.maxMonthlyUsd}/month`;
}

function textOf(value: string | number | undefined): string[] {
  if (value === undefined) return [];
  return [typeof value === "number" ? numberText(value) : value];
}

/** Longer ones are not read as numbers; none that people write is. */
const maximumDigits = 40;

/** In full, since `1e+21` is not how people write; and not as `1.125`, which could also mean a thousand. */
function numberText(value: number): string {
  const text = new Decimal(value).toFixed();
  if (text.length > maximumDigits) return String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
