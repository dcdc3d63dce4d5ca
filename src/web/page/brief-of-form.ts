import { sectionIds } from "../../spec/words.ts";
import { workloadKeys } from "../../spec/workload.ts";
import { type FormFields, filledIn, firstValue, ticked } from "./form-fields.ts";
import { namesOfText } from "./name-list.ts";
import { stackOfLines } from "./stack-lines.ts";

/** What a form asks for, before anything of it is read: `brief` is for `parseBrief`, whose errors name its paths. */
export interface FormRequest {
  brief: Record<string, unknown>;
  decider: "planner" | "model" | undefined;
  /** Sections to decide anew; empty for all. */
  sections: readonly string[];
}

const sizes = ["expectedUsers", "peakConcurrentUsers", "dataVolumeGb", "requestsPerSecond"] as const;

/** A field that is left empty is one that the brief does not name, so that its default is listed as an assumption. */
export function briefOfForm(fields: FormFields): FormRequest {
  const decider = firstValue(fields, "decider");
  const wanted = ticked(fields, "sections");
  return {
    brief: {
      projectName: firstValue(fields, "projectName"),
      projectDescription: firstValue(fields, "projectDescription"),
      techStack: stackOfLines(firstValue(fields, "techStack")),
      scaleRequirements: { ...texts(fields, "scaleRequirements", sizes), ...globalOf(fields) },
      complianceRequirements: ticked(fields, "complianceRequirements"),
      budgetConstraints: filledIn(fields, "budgetConstraints"),
      userRegions: regionsOf(fields),
      dataResidency: filledIn(fields, "dataResidency"),
      availabilityTarget: filledIn(fields, "availabilityTarget"),
      teamSize: filledIn(fields, "teamSize"),
      preferences: {
        providers: namesOf(fields, "preferences.providers"),
        require: namesOf(fields, "preferences.require"),
        avoid: namesOf(fields, "preferences.avoid"),
        ...texts(fields, "preferences", ["compute"]),
      },
      workload: texts(fields, "workload", workloadKeys),
      traits: firstValue(fields, "traitsBy") === "form" ? ticked(fields, "traits") : undefined,
    },
    decider: decider === "planner" || decider === "model" ? decider : undefined,
    sections: wanted.length === sectionIds.length ? [] : wanted,
  };
}

function texts(fields: FormFields, group: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = filledIn(fields, `${group}.${key}`);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

function globalOf(fields: FormFields): { globalDistribution?: true } {
  return ticked(fields, "scaleRequirements.globalDistribution").length === 0 ? {} : { globalDistribution: true };
}

/** The first is the primary one, so it has a field of its own. */
function regionsOf(fields: FormFields): readonly string[] {
  const primary = filledIn(fields, "primaryRegion");
  const others = ticked(fields, "userRegions");
  return primary === undefined ? others : [primary, ...others.filter((area) => area !== primary)];
}

function namesOf(fields: FormFields, name: string): string[] {
  return namesOfText(firstValue(fields, name));
}
