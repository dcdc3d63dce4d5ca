import { beforeAll, describe, expect, it } from "vitest";
import { cancelledByUser, type Store } from "../../src/projects/store.ts";
import { historyContract } from "./history-contract.ts";
import { requestContract } from "./request-contract.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** What every store promises, run against the fake and the real ones. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store contract: ${name}`, () => {
    let store: Store;
    let projectId: string;

    beforeAll(async () => {
      store = await open();
      projectId = (
        await store.createProject({
          name: "Contract",
          description: "A project; with 'quotes' and \"more\".",
          techStack: ["Next.js"],
        })
      ).id;
    });

    it.each<[string, unknown]>([
      ["a NUL in its stack", { choice: "\u0000" }],
      ["a megabyte of text for a stack", "x".repeat(1_000_000)],
      ["a stack of one word", "Next.js"],
    ])("refuses a project with %s, and keeps nothing of it", async (title, techStack) => {
      await expect(store.createProject({ name: title, description: "", techStack })).rejects.toMatchObject({
        code: "bad_input",
      });
      expect(await store.findProjectByName(title)).toBeNull();
    });

    const start = async (id = projectId) =>
      await store.startRun({ projectId: id, brief: { projectName: "Contract" }, decider: "planner", model: null });
    const succeed = (runId: string, spec: unknown, more: { expectedVersion?: number } = {}) =>
      store.finishRun({
        runId,
        status: "succeeded",
        plan: { for: spec },
        spec,
        tokens: { inputTokens: 0 },
        costMicroUsd: 12,
        error: null,
        ...more,
      });

    it("reads a project back as it was written", async () => {
      expect(await store.getProject(projectId)).toMatchObject({
        id: projectId,
        name: "Contract",
        description: "A project; with 'quotes' and \"more\".",
        techStack: ["Next.js"],
      });
      expect(await store.findProjectByName("Contract")).toMatchObject({ id: projectId });
      expect(await store.findProjectByName("contract")).toBeNull();
      expect(await store.getProject(nobody)).toBeNull();
    });

    it("has no specification at first", async () => {
      expect(await store.getInfrastructure(projectId)).toMatchObject({ projectId, spec: null, plan: null, version: 0 });
      expect(await store.getInfrastructure(nobody)).toBeNull();
    });

    it("saves run, version and current specification together", async () => {
      const run = await start();
      expect(run).toMatchObject({ status: "running", projectId, brief: { projectName: "Contract" } });
      expect(await succeed(run.id, { n: 1 })).toEqual({ version: 1 });
      expect(await store.getInfrastructure(projectId)).toMatchObject({
        spec: { n: 1 },
        plan: { for: { n: 1 } },
        version: 1,
      });
      expect(await store.getRun(run.id)).toMatchObject({
        status: "succeeded",
        version: 1,
        error: null,
        leaseExpiresAt: null,
      });
    });

    it("records infeasible and failed runs without touching the current specification", async () => {
      const infeasible = await start();
      expect(
        await store.finishRun({
          runId: infeasible.id,
          status: "infeasible",
          plan: { why: "conflict" },
          spec: null,
          tokens: null,
          costMicroUsd: 0,
          error: null,
        }),
      ).toEqual({ version: null });
      const failed = await start();
      await store.finishRun({
        runId: failed.id,
        status: "failed",
        plan: null,
        spec: null,
        tokens: null,
        costMicroUsd: 0,
        error: "no model",
      });
      expect(await store.getInfrastructure(projectId)).toMatchObject({ spec: { n: 1 }, version: 1 });
      expect(await store.getRun(failed.id)).toMatchObject({ status: "failed", error: "no model", plan: null });
    });

    it("has one running run a project", async () => {
      const run = await start();
      await expect(start()).rejects.toMatchObject({ code: "conflict" });
      expect(await store.renewLease(run.id)).toBe(true);
      await succeed(run.id, { n: 2 });
      expect(await store.renewLease(run.id)).toBe(false);
      await expect(succeed(run.id, { n: 3 })).rejects.toMatchObject({ code: "conflict" });
    });

    it("refuses a stale version and keeps the run open", async () => {
      const run = await start();
      await expect(succeed(run.id, { n: 9 }, { expectedVersion: 1 })).rejects.toMatchObject({ code: "conflict" });
      expect(await store.getInfrastructure(projectId)).toMatchObject({ spec: { n: 2 }, version: 2 });
      expect(await succeed(run.id, { n: 3 }, { expectedVersion: 2 })).toEqual({ version: 3 });
    });

    it("stops a running run by name, once, and nothing of it can be saved any more", async () => {
      const run = await start();
      expect(await store.cancelRun(run.id)).toBe(true);
      expect(await store.getRun(run.id)).toMatchObject({
        status: "failed",
        error: cancelledByUser,
        leaseExpiresAt: null,
        finishedAt: expect.stringMatching(/^20/),
      });
      expect(await store.cancelRun(run.id)).toBe(false);
      expect(await store.cancelRun(nobody)).toBe(false);
      expect(await store.renewLease(run.id)).toBe(false);
      expect(await store.renewLease(nobody)).toBe(false);
      await expect(succeed(run.id, { n: 9 })).rejects.toMatchObject({ code: "conflict" });
      expect(await store.getInfrastructure(projectId)).toMatchObject({ spec: { n: 3 }, version: 3 });
      const next = await start();
      expect(await succeed(next.id, { n: 4 })).toEqual({ version: 4 });
    });

    it("does not know projects that are not there", async () => {
      await expect(start(nobody)).rejects.toMatchObject({ code: "not_found" });
    });

    it("lists newest first, page by page", async () => {
      const all = await store.listRuns(projectId, { limit: 100 });
      expect(all.length).toBeGreaterThanOrEqual(5);
      expect([...all].sort((first, second) => (first.startedAt < second.startedAt ? 1 : -1))).toEqual(all);
      const [last] = all.slice(1, 2);
      const rest = await store.listRuns(projectId, {
        limit: 2,
        after: { at: last?.startedAt ?? "", id: last?.id ?? "" },
      });
      expect(rest.map(({ id }) => id)).toEqual(all.slice(2, 4).map(({ id }) => id));
      const second = await store.createProject({ name: "Second", description: "", techStack: {} });
      expect((await store.listProjects({ limit: 1 })).map(({ id }) => id)).toEqual([second.id]);
    });

    it("keeps hostile text as text", async () => {
      const name = "'; drop table projects; --<script>";
      await store.createProject({ name, description: "\u001b[31m", techStack: {} });
      expect(await store.findProjectByName(name)).toMatchObject({ name });
    });
  });
  historyContract(name, open);
  requestContract(name, open);
}
