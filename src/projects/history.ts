import { AppError, badUsage } from "../errors.ts";
import { diffVersions, type VersionDiff } from "./diff-versions.ts";
import type { Store, VersionContent } from "./store.ts";

export interface DiffInput {
  projectId: string;
  /** Without it: the version before `to`. */
  from?: number | undefined;
  /** Without it: the current version. */
  to?: number | undefined;
}

/**
 * What changed between two versions of a project: the last two, one against the current, or any two. Throws AppError
 * `not_found` for a project or version that is not there, `bad_usage` where there is only one version.
 */
export async function diffProject(store: Store, { projectId, from, to }: DiffInput): Promise<VersionDiff> {
  const last = to ?? (await currentVersion(store, projectId));
  const first = from ?? (await versionBefore(store, projectId, last));
  // One after the other: a missing version ends the command, which must not close the store under the other request.
  const before = await versionOf(store, projectId, first);
  return diffVersions(before, await versionOf(store, projectId, last));
}

/**
 * Makes an earlier version current again, as a new version. Throws AppError `not_found`, and `conflict` where the
 * current version is another than the caller saw, or is this one.
 */
export async function restoreVersion(
  store: Store,
  { projectId, version, expectedVersion }: { projectId: string; version: number; expectedVersion?: number | undefined },
): Promise<{ version: number; restoredFrom: number }> {
  const current = await currentVersion(store, projectId);
  if (version === current)
    throw new AppError("conflict", `version ${version} of project ${projectId} is current already`);
  await versionOf(store, projectId, version);
  const restored = await store.restoreVersion({ projectId, version, expectedVersion: expectedVersion ?? current });
  return { version: restored.version, restoredFrom: version };
}

async function currentVersion(store: Store, projectId: string): Promise<number> {
  const current = await store.getInfrastructure(projectId);
  if (current === null) throw new AppError("not_found", `there is no project ${projectId}`);
  if (current.version === 0) throw new AppError("not_found", `project ${projectId} has no specification yet`);
  return current.version;
}

async function versionBefore(store: Store, projectId: string, version: number): Promise<number> {
  const [before] = await store.listVersions(projectId, { limit: 1, before: version });
  if (before === undefined)
    throw badUsage(`project ${projectId} has no version before ${version} to compare with: plan it again first`);
  return before.version;
}

async function versionOf(store: Store, projectId: string, version: number): Promise<VersionContent> {
  const found = await store.getVersion(projectId, version);
  if (found === null) throw new AppError("not_found", `project ${projectId} has no version ${version}`);
  return found;
}
