import type { Context } from "hono";
import { z } from "zod";
import type { ApiEnv } from "../../api/deps.ts";
import { AppError } from "../../errors.ts";
import type { Project, Store } from "../../projects/store.ts";

const idSchema = z.uuid();
const versionSchema = z.coerce.number().int().min(1).max(999_999_999);

/** An id in the address. Throws AppError `not_found` for what can be none. */
export function pathId(c: Context<ApiEnv>, name: string): string {
  const id = idSchema.safeParse((c.req.param(name) ?? "").toLowerCase());
  if (!id.success) throw new AppError("not_found", "there is nothing at this address");
  return id.data;
}

/** A version's number; undefined where none is given. Throws AppError `bad_usage` for what is none. */
export function versionNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const version = versionSchema.safeParse(text);
  if (!version.success) throw new AppError("bad_usage", "a version is a whole number such as 3");
  return version.data;
}

/** Throws AppError `not_found`. */
export async function existingProject(store: Store, id: string): Promise<Project> {
  const project = await store.getProject(id);
  if (project === null) throw new AppError("not_found", `there is no project ${id}; it may have been removed`);
  return project;
}
