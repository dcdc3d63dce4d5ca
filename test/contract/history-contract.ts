import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProjectArchive } from "../../src/projects/archive.ts";
import { keepingVersions } from "../../src/projects/keeping-versions.ts";
import type { Store } from "../../src/projects/store.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** What every store promises of versions, and of moving projects. */
export function historyContract(name: string, open: () => Promise<Store>): void {
  describe(`the history contract: ${name}`, () => {
    let store: Store;
    let projectId: string;

    const planned = async (id: string, n: number, from: Store = store): Promise<string> => {
      const run = await from.startRun({ projectId: id, brief: { users: n }, decider: "planner", model: null });
      await from.finishRun({
        runId: run.id,
        status: "succeeded",
        plan: { for: n },
        spec: { n },
        tokens: { inputTokens: n },
        costMicroUsd: n,
        error: null,
      });
      return run.id;
    };
    const failed = async (id: string, into: Store = store): Promise<string> => {
      const run = await into.startRun({ projectId: id, brief: {}, decider: "model", model: "m" });
      await into.finishRun({
        runId: run.id,
        status: "failed",
        plan: null,
        spec: null,
        tokens: null,
        costMicroUsd: null,
        error: "no",
      });
      return run.id;
    };
    const project = async (title: string): Promise<string> =>
      (await store.createProject({ name: title, description: "d", techStack: { categories: [] } })).id;

    beforeAll(async () => {
      store = await open();
      projectId = await project("History");
      for (const n of [1, 2, 3]) await planned(projectId, n);
    });

    it("lists versions newest first, page by page", async () => {
      const all = await store.listVersions(projectId, { limit: 10 });
      expect(all.map(({ version }) => version)).toEqual([3, 2, 1]);
      expect(all[0]).toMatchObject({ projectId, restoredFrom: null, decider: "planner", model: null });
      expect(Object.keys(all[0] ?? {})).not.toContain("spec");
      expect((await store.listVersions(projectId, { limit: 1, before: 3 })).map(({ version }) => version)).toEqual([2]);
      expect(await store.listVersions(nobody, { limit: 10 })).toEqual([]);
    });

    it("reads a version with the brief and the plan behind it", async () => {
      expect(await store.getVersion(projectId, 2)).toMatchObject({
        version: 2,
        spec: { n: 2 },
        brief: { users: 2 },
        plan: { for: 2 },
      });
      expect(await store.getVersion(projectId, 9)).toBeNull();
      expect(await store.getVersion(nobody, 1)).toBeNull();
    });

    it("restores a version as a new one, unless the current one is another than expected", async () => {
      const restoration = { projectId, version: 1 };
      await expect(store.restoreVersion({ ...restoration, expectedVersion: 2 })).rejects.toMatchObject({
        code: "conflict",
      });
      await expect(store.restoreVersion({ projectId, version: 9 })).rejects.toMatchObject({ code: "not_found" });
      await expect(store.restoreVersion({ projectId: nobody, version: 1 })).rejects.toMatchObject({
        code: "not_found",
      });
      expect(await store.getInfrastructure(projectId)).toMatchObject({ version: 3 });
      expect(await store.restoreVersion({ ...restoration, expectedVersion: 3 })).toEqual({ version: 4 });
      expect(await store.getInfrastructure(projectId)).toMatchObject({ version: 4, spec: { n: 1 }, plan: { for: 1 } });
      expect(await store.getVersion(projectId, 4)).toMatchObject({ restoredFrom: 1, spec: { n: 1 }, plan: { for: 1 } });
      await planned(projectId, 5);
      expect(await store.getInfrastructure(projectId)).toMatchObject({ version: 5, spec: { n: 5 } });
    });

    it("removes old versions and runs, but none that a kept version rests on, nor one in progress", async () => {
      const id = await project("Pruned");
      const first = await planned(id, 1);
      await failed(id);
      await planned(id, 2);
      const third = await planned(id, 3);
      await store.restoreVersion({ projectId: id, version: 1 });
      const lost = await failed(id);
      const running = await store.startRun({ projectId: id, brief: {}, decider: "planner", model: null });
      expect(await store.pruneHistory(id, 2)).toEqual({ versions: 2, runs: 2 });
      expect((await store.listVersions(id, { limit: 9 })).map(({ version }) => version)).toEqual([4, 3]);
      const left = (await store.listRuns(id, { limit: 9 })).map((run) => run.id);
      expect(left).toEqual([running.id, lost, third, first]);
      expect(await store.getInfrastructure(id)).toMatchObject({ version: 4, spec: { n: 1 }, plan: { for: 1 } });
      expect(await store.pruneHistory(id, 2)).toEqual({ versions: 0, runs: 0 });
    });

    it("keeps the newest finished runs of a project that never had a version", async () => {
      const id = await project("Never");
      const all = [await failed(id), await failed(id), await failed(id)];
      const running = await store.startRun({ projectId: id, brief: {}, decider: "planner", model: null });
      expect(await store.pruneHistory(id, 2)).toEqual({ versions: 0, runs: 1 });
      const left = (await store.listRuns(id, { limit: 9 })).map((run) => run.id);
      expect(left).toEqual([running.id, all[2], all[1]]);
      expect(await store.pruneHistory(id, 2)).toEqual({ versions: 0, runs: 0 });
    });

    it("keeps to a number of failed runs, before there is a version, when told to", async () => {
      const id = await project("Kept without a version");
      for (const _ of [1, 2, 3]) await failed(id, keepingVersions(store, 2));
      expect(await store.listRuns(id, { limit: 9 })).toHaveLength(2);
    });

    it("keeps to a number of versions when told to", async () => {
      const id = await project("Kept");
      const keeping = keepingVersions(store, 2);
      for (const n of [1, 2, 3]) await planned(id, n, keeping);
      expect((await store.listVersions(id, { limit: 9 })).map(({ version }) => version)).toEqual([3, 2]);
      await keeping.restoreVersion({ projectId: id, version: 2 });
      expect((await store.listVersions(id, { limit: 9 })).map(({ version }) => version)).toEqual([4, 3]);
    });

    it("exports a project whole, but for a run in progress", async () => {
      const id = await project("Exported");
      const runId = await planned(id, 1);
      await failed(id);
      await store.startRun({ projectId: id, brief: {}, decider: "planner", model: null });
      const archive = await store.exportProject(id);
      expect(archive).toMatchObject({ id, name: "Exported", description: "d", spec: { n: 1 }, version: 1 });
      expect(archive?.runs).toMatchObject([
        { id: runId, status: "succeeded", spec: { n: 1 }, tokens: { inputTokens: 1 }, costMicroUsd: 1, version: 1 },
        { status: "failed", error: "no", plan: null, costMicroUsd: null, model: "m" },
      ]);
      expect(archive?.versions).toMatchObject([{ version: 1, runId, spec: { n: 1 }, restoredFrom: null }]);
      expect(await store.exportProject(nobody)).toBeNull();
    });

    it("imports what it exported, under the same ids", async () => {
      const archive = renamed(await store.exportProject(projectId));
      expect(await store.importProjects([archive], { skipExisting: false })).toEqual({
        imported: [archive.id],
        skipped: [],
      });
      expect(await store.exportProject(archive.id)).toEqual(archive);
      expect(await store.getInfrastructure(archive.id)).toMatchObject({ version: 5, spec: { n: 5 }, plan: { for: 5 } });
      await planned(archive.id, 6);
      expect(await store.getInfrastructure(archive.id)).toMatchObject({ version: 6 });
    });

    it("imports all projects or none, and skips those that are there only when told to", async () => {
      const fresh = renamed(await store.exportProject(projectId));
      const here = await store.exportProject(projectId);
      const both = here === null ? [] : [fresh, here];
      await expect(store.importProjects(both, { skipExisting: false })).rejects.toMatchObject({ code: "conflict" });
      expect(await store.getProject(fresh.id)).toBeNull();
      expect(await store.importProjects(both, { skipExisting: true })).toEqual({
        imported: [fresh.id],
        skipped: [projectId],
      });
    });
  });
}

/** The same project under other ids. */
function renamed(archive: ProjectArchive | null): ProjectArchive {
  if (archive === null) throw new Error("no archive");
  const ids = new Map(archive.runs.map(({ id }) => [id, randomUUID()]));
  const other = (id: string): string => ids.get(id) ?? id;
  return {
    ...archive,
    id: randomUUID(),
    runs: archive.runs.map((run) => ({ ...run, id: other(run.id) })),
    versions: archive.versions.map((version) => ({ ...version, runId: other(version.runId) })),
  };
}
