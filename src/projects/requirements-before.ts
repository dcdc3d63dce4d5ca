import { type Plan, planSchema } from "../spec/plan.ts";
import type { Store } from "./store.ts";

/** Fields of a brief beside those that the project itself says. */
export type Requirements = Omit<Plan["brief"], "projectName" | "projectDescription" | "techStack">;

/**
 * What was asked for the current version, for those who want some sections of it anew and say no more: the sections that
 * are kept were sized for it. Empty where there is no version, or none that can be read.
 */
export async function requirementsBefore(store: Store, projectId: string): Promise<Partial<Requirements>> {
  const plan = planSchema.safeParse((await store.getInfrastructure(projectId))?.plan);
  return plan.success ? requirementsOf(plan.data.brief) : {};
}

export function requirementsOf(brief: Plan["brief"]): Requirements {
  const { projectName: _name, projectDescription: _description, techStack: _stack, ...requirements } = brief;
  return requirements;
}
