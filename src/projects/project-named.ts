import type { Project, Store } from "./store.ts";

/** The user's project of exactly this name, created when there is none. */
export async function projectNamed(
  store: Store,
  name: string,
  details: { description: string; techStack: unknown },
): Promise<Project> {
  return (await store.findProjectByName(name)) ?? (await store.createProject({ name, ...details }));
}
