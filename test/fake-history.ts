import { AppError } from "../src/errors.ts";
import type { ProjectArchive } from "../src/projects/archive.ts";
import type { Infrastructure, Project, Run, Store, Version, VersionContent } from "../src/projects/store.ts";

/** What the fake store holds of a run beside what it shows. */
export type RunExtras = Pick<ProjectArchive["runs"][number], "spec" | "tokens" | "costMicroUsd">;

export interface FakeTables {
  projects: Map<string, Project>;
  infrastructure: Map<string, Infrastructure>;
  runs: Map<string, Run>;
  extras: Map<string, RunExtras>;
  versions: ArchivedVersion[];
}

type ArchivedVersion = ProjectArchive["versions"][number] & { projectId: string };

type HistoryMethods = Pick<
  Store,
  "listVersions" | "getVersion" | "restoreVersion" | "pruneHistory" | "exportProject" | "importProjects"
>;

export function fakeHistory(tables: FakeTables, stamp: () => string): HistoryMethods {
  const { projects, infrastructure, runs, versions } = tables;
  const content = (entry: ArchivedVersion): VersionContent => {
    const run = runs.get(entry.runId);
    if (run === undefined) throw new AppError("internal", "a version without its run");
    return { ...entry, decider: run.decider, model: run.model, brief: run.brief, plan: run.plan };
  };
  const of = (projectId: string): ArchivedVersion[] => versions.filter((entry) => entry.projectId === projectId);
  return {
    listVersions: async (projectId, { limit, before = Number.POSITIVE_INFINITY }) =>
      of(projectId)
        .filter(({ version }) => version < before)
        .sort((first, second) => second.version - first.version)
        .slice(0, limit)
        .map((entry): Version => {
          const { spec: _spec, brief: _brief, plan: _plan, ...summary } = content(entry);
          return summary;
        }),
    getVersion: async (projectId, version) => {
      const found = of(projectId).find((entry) => entry.version === version);
      return found === undefined ? null : content(found);
    },
    restoreVersion: async ({ projectId, version, expectedVersion }) => {
      const current = infrastructure.get(projectId);
      if (current === undefined) throw new AppError("not_found", "there is no such project");
      if (expectedVersion !== undefined && expectedVersion !== current.version)
        throw new AppError("conflict", "the specification has changed");
      const old = of(projectId).find((entry) => entry.version === version);
      if (old === undefined) throw new AppError("not_found", `the project has no version ${version}`);
      const restored = { ...old, version: current.version + 1, restoredFrom: version, createdAt: stamp() };
      versions.push(restored);
      infrastructure.set(projectId, {
        ...current,
        spec: old.spec,
        plan: content(old).plan,
        version: restored.version,
        updatedAt: restored.createdAt,
      });
      return { version: restored.version };
    },
    pruneHistory: async (projectId, keepVersions) => prune(tables, projectId, keepVersions),
    exportProject: async (projectId) => {
      const project = projects.get(projectId);
      const current = infrastructure.get(projectId);
      return project === undefined || current === undefined ? null : archived(tables, project, current);
    },
    importProjects: async (archives, { skipExisting }) => {
      const known = archives.filter(({ id }) => projects.has(id)).map(({ id }) => id);
      if (known.length > 0 && !skipExisting) throw new AppError("conflict", `project ${known[0]} is here already`);
      const fresh = archives.filter(({ id }) => !projects.has(id));
      for (const archive of fresh) restoreArchive(tables, archive);
      return { imported: fresh.map(({ id }) => id), skipped: known };
    },
  };
}

function prune(
  { infrastructure, runs, versions }: FakeTables,
  projectId: string,
  keepVersions: number,
): { versions: number; runs: number } {
  const current = infrastructure.get(projectId)?.version ?? 0;
  const before = { versions: versions.length, runs: runs.size };
  const kept = versions.filter((entry) => entry.projectId !== projectId || entry.version > current - keepVersions);
  versions.splice(0, versions.length, ...kept);
  const own = kept.filter((entry) => entry.projectId === projectId);
  const since = own.map(({ createdAt }) => createdAt).sort()[0];
  const needed = new Set(own.map(({ runId }) => runId));
  const finished = [...runs.values()]
    .filter((run) => run.projectId === projectId && run.status !== "running")
    .sort((first, second) => (first.startedAt < second.startedAt ? 1 : -1));
  const old = since === undefined ? finished.slice(keepVersions) : finished.filter((run) => run.startedAt < since);
  for (const { id } of old) if (!needed.has(id)) runs.delete(id);
  return { versions: before.versions - versions.length, runs: before.runs - runs.size };
}

function archived(tables: FakeTables, project: Project, current: Infrastructure): ProjectArchive {
  const runs = [...tables.runs.values()].flatMap((run) => {
    const { projectId, leaseExpiresAt: _lease, status, ...shown } = run;
    if (projectId !== project.id || status === "running") return [];
    const extras = tables.extras.get(run.id) ?? { spec: null, tokens: null, costMicroUsd: null };
    return [{ ...shown, status, ...extras }];
  });
  return {
    ...project,
    updatedAt: project.createdAt,
    spec: current.spec,
    version: current.version,
    specUpdatedAt: current.updatedAt,
    runs,
    versions: tables.versions
      .filter(({ projectId }) => projectId === project.id)
      .map(({ projectId: _project, ...version }) => version),
  };
}

function restoreArchive(tables: FakeTables, archive: ProjectArchive): void {
  const { id, name, description, techStack, createdAt, spec, version, specUpdatedAt } = archive;
  tables.projects.set(id, { id, name, description, techStack, createdAt });
  for (const { spec: made, tokens, costMicroUsd, ...run } of archive.runs) {
    tables.runs.set(run.id, { ...run, projectId: id, leaseExpiresAt: null });
    tables.extras.set(run.id, { spec: made, tokens, costMicroUsd });
  }
  tables.versions.push(...archive.versions.map((entry) => ({ ...entry, projectId: id })));
  const runId = archive.versions.find((entry) => entry.version === version)?.runId ?? "";
  const plan = tables.runs.get(runId)?.plan ?? null;
  tables.infrastructure.set(id, { projectId: id, spec, plan, version, updatedAt: specUpdatedAt });
}
