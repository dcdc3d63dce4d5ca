import { randomUUID } from "node:crypto";
import { AppError } from "../src/errors.ts";
import { checkNewProject } from "../src/projects/new-project.ts";
import { cancelledByUser, type Project, type Run, type Store } from "../src/projects/store.ts";
import { type FakeTables, fakeHistory } from "./fake-history.ts";
import { fakeRequests } from "./fake-requests.ts";

const leaseMs = 120_000;

/** Documents as a database keeps them: what JSON can hold, nothing shared with the caller. */
function stored(document: unknown): Run["brief"] {
  return JSON.parse(JSON.stringify(document ?? null));
}

/** A store in memory with the same promises as the real one; the contract suite holds it to them. */
export function createFakeStore({ now = () => Date.now() }: { now?: () => number } = {}): Store {
  const tables: FakeTables = {
    projects: new Map(),
    infrastructure: new Map(),
    runs: new Map(),
    extras: new Map(),
    versions: [],
  };
  const { projects, infrastructure, runs } = tables;
  let ticks = 0;
  const stamp = (): string => new Date(now() + ticks++).toISOString();
  const newest = (first: { at: string }, second: { at: string }): number => (first.at < second.at ? 1 : -1);
  const page = <Item>(
    items: readonly Item[],
    at: (item: Item) => string,
    { limit, after }: { limit: number; after?: { at: string } },
  ): Item[] =>
    items
      .map((item) => ({ item, at: at(item) }))
      .sort(newest)
      .filter((entry) => after === undefined || entry.at < after.at)
      .slice(0, limit)
      .map(({ item }) => item);
  const running = (runId: string): Run => {
    const run = runs.get(runId);
    if (run?.status !== "running") throw new AppError("conflict", "this run is not in progress");
    return run;
  };
  const fail = (run: Run, error: string): void => {
    runs.set(run.id, { ...run, status: "failed", error, leaseExpiresAt: null, finishedAt: stamp() });
  };
  return {
    createProject: async (wanted) => {
      checkNewProject(wanted);
      const { name, description, techStack } = wanted;
      const project: Project = {
        id: randomUUID(),
        name,
        description,
        techStack: stored(techStack),
        createdAt: stamp(),
      };
      projects.set(project.id, project);
      infrastructure.set(project.id, {
        projectId: project.id,
        spec: null,
        plan: null,
        version: 0,
        updatedAt: project.createdAt,
      });
      return project;
    },
    listProjects: async (wanted) => page([...projects.values()], ({ createdAt }) => createdAt, wanted),
    getProject: async (id) => projects.get(id) ?? null,
    findProjectByName: async (name) => [...projects.values()].find((project) => project.name === name) ?? null,
    getInfrastructure: async (projectId) => infrastructure.get(projectId) ?? null,
    startRun: async ({ projectId, brief, decider, model }) => {
      if (!projects.has(projectId)) throw new AppError("not_found", "there is no such project");
      for (const run of runs.values()) {
        if (run.projectId !== projectId || run.status !== "running") continue;
        if (Date.parse(run.leaseExpiresAt ?? "") >= now())
          throw new AppError("conflict", "a run of this project is in progress");
        fail(run, "the process that ran it went away");
      }
      const run: Run = {
        id: randomUUID(),
        projectId,
        status: "running",
        brief: stored(brief),
        plan: null,
        decider,
        model,
        error: null,
        version: null,
        leaseExpiresAt: new Date(now() + leaseMs).toISOString(),
        startedAt: stamp(),
        finishedAt: null,
      };
      runs.set(run.id, run);
      return run;
    },
    renewLease: async (runId) => {
      const run = runs.get(runId);
      if (run?.status !== "running") return false;
      runs.set(runId, { ...run, leaseExpiresAt: new Date(now() + leaseMs).toISOString() });
      return true;
    },
    cancelRun: async (runId) => {
      const run = runs.get(runId);
      if (run?.status !== "running") return false;
      fail(run, cancelledByUser);
      return true;
    },
    finishRun: async ({ runId, status, plan, spec, tokens, costMicroUsd, error, expectedVersion }) => {
      const run = running(runId);
      const current = infrastructure.get(run.projectId);
      if (current === undefined) throw new AppError("not_found", "there is no such project");
      const isNew = status === "succeeded";
      if (isNew && expectedVersion !== undefined && expectedVersion !== current.version)
        throw new AppError("conflict", "the specification has changed");
      const version = isNew ? current.version + 1 : null;
      const finishedAt = stamp();
      runs.set(runId, { ...run, status, plan: stored(plan), error, version, leaseExpiresAt: null, finishedAt });
      tables.extras.set(runId, { spec: stored(spec), tokens: stored(tokens), costMicroUsd });
      if (version !== null)
        infrastructure.set(run.projectId, {
          ...current,
          spec: stored(spec),
          plan: stored(plan),
          version,
          updatedAt: finishedAt,
        });
      if (version !== null)
        tables.versions.push({
          projectId: run.projectId,
          version,
          runId,
          spec: stored(spec),
          restoredFrom: null,
          createdAt: finishedAt,
        });
      return { version };
    },
    listRuns: async (projectId, wanted) =>
      page(
        [...runs.values()].filter((run) => run.projectId === projectId),
        ({ startedAt }) => startedAt,
        wanted,
      ).map(({ brief: _brief, plan: _plan, ...summary }) => summary),
    getRun: async (runId) => runs.get(runId) ?? null,
    ...fakeHistory(tables, stamp),
    ...fakeRequests(runs, now),
    close: async () => {},
  };
}
