import { AppError, BadInputError } from "../src/errors.ts";
import { type Decisions, type Plan, planSchema } from "../src/spec/plan.ts";
import type { SectionId } from "../src/spec/words.ts";
import type { Deps } from "./deps.ts";
import { namedSections } from "./named-sections.ts";
import type { GraphState } from "./state.ts";

/** What of the saved specification is decided anew, and what it says now. */
export interface CurrentPlan {
  sections: SectionId[];
  version: number;
  brief: Plan["brief"];
  decisions: Decisions;
  bySection: NonNullable<Plan["cost"]>["bySection"];
}

/**
 * The saved plan of the project whose sections are to be decided anew; null where all of them are. Throws BadInputError
 * where there is no project, no store, or no plan that sections can be kept from.
 */
export async function currentPlan(
  { sections: words, projectId }: Pick<GraphState, "sections" | "projectId">,
  { openStore, userId }: Pick<Deps, "openStore"> & { userId?: string | undefined },
): Promise<CurrentPlan | null> {
  const sections = namedSections(words);
  if (sections === null) return null;
  if (projectId === undefined || openStore === null)
    throw bad("sections are regenerated of a saved specification: name the project (projectId) where it is stored");
  const current = await (await openStore(userId)).getInfrastructure(projectId);
  if (current === null) throw new AppError("not_found", `there is no project ${projectId}`);
  if (current.plan === null) throw unusable(projectId, "has no plan yet");
  const plan = planSchema.safeParse(current.plan);
  if (!plan.success) throw unusable(projectId, "has a plan that this version cannot read");
  const { brief, decisions, cost } = plan.data;
  if (decisions === null || cost === null) throw unusable(projectId, "has an infeasible plan, which decides nothing");
  return { sections, version: current.version, brief, decisions, bySection: cost.bySection };
}

function bad(message: string): BadInputError {
  return new BadInputError(message, [{ path: "sections", message }]);
}

function unusable(projectId: string, why: string): BadInputError {
  return bad(`project ${projectId} ${why}: plan the whole first, without sections`);
}
