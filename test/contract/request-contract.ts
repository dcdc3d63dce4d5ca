import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/projects/store.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

/** What every store promises of requests under an Idempotency-Key. */
export function requestContract(name: string, open: () => Promise<Store>): void {
  describe(`the request contract: ${name}`, () => {
    let store: Store;
    let runId: string;
    let projectId: string;
    const claim = (key: string, fingerprint = "sha256:1") => store.claimRequest({ key, fingerprint });

    beforeAll(async () => {
      store = await open();
      projectId = (await store.createProject({ name: "Requests", description: "", techStack: {} })).id;
      runId = (await store.startRun({ projectId, brief: {}, decider: "planner", model: null })).id;
    });

    it("tells a second claim what was asked, which run came of it, and the answer once there is one", async () => {
      expect(await claim("a")).toEqual({ state: "new" });
      const known = { state: "known", fingerprint: "sha256:1" };
      expect(await claim("a", "sha256:2")).toEqual({ ...known, runId: null, response: null });
      await store.bindRequest({ key: "a", runId });
      expect(await claim("a")).toEqual({ ...known, runId, response: null });
      const response = { status: 200, body: { text: "'; drop table --", list: [1, null] } };
      await store.answerRequest({ key: "a", response });
      expect(await claim("a", "sha256:3")).toEqual({ ...known, runId, response });
    });

    it("gives one of 50 claims at once the request", async () => {
      const claims = await Promise.all(Array.from({ length: 50 }, (_, index) => claim("race", String(index))));
      expect(claims.filter(({ state }) => state === "new")).toHaveLength(1);
      const first = claims.findIndex(({ state }) => state === "new");
      for (const other of claims)
        if (other.state === "known") expect(other).toMatchObject({ fingerprint: String(first), response: null });
    });

    it("lets a request that failed be tried again, but none that was answered", async () => {
      await claim("b");
      await store.releaseRequest({ key: "b", runId: null });
      expect(await claim("b", "sha256:2")).toEqual({ state: "new" });
      await store.answerRequest({ key: "b", response: ["done"] });
      await store.releaseRequest({ key: "b", runId: null });
      expect(await claim("b")).toMatchObject({ state: "known", fingerprint: "sha256:2", response: ["done"] });
      await store.releaseRequest({ key: "never claimed", runId: null });
    });

    it("releases a request only while it names the run that failed: somebody may try it again already", async () => {
      await claim("c");
      await store.bindRequest({ key: "c", runId });
      await store.releaseRequest({ key: "c", runId: null });
      await store.releaseRequest({ key: "c", runId: nobody });
      expect(await claim("c")).toMatchObject({ state: "known", runId });
      await store.releaseRequest({ key: "c", runId });
      expect(await claim("c")).toEqual({ state: "new" });
      await store.releaseRequest({ key: "c", runId });
      expect(await claim("c")).toMatchObject({ state: "known", runId: null });
    });

    it("notes nothing under a key that is not claimed, and no run that is not there", async () => {
      await expect(store.bindRequest({ key: "free", runId })).rejects.toMatchObject({ code: "not_found" });
      await expect(store.answerRequest({ key: "free", response: {} })).rejects.toMatchObject({ code: "not_found" });
      expect(await claim("free")).toEqual({ state: "new" });
      await expect(store.bindRequest({ key: "free", runId: nobody })).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|not_found)$/),
      });
      for (const response of [null, undefined, "text", 7])
        await expect(store.answerRequest({ key: "free", response })).rejects.toMatchObject({ code: "internal" });
      expect(await claim("free")).toMatchObject({ state: "known", runId: null, response: null });
    });

    it.each(["", "x".repeat(256), "a\u0000b"])(
      "takes keys and fingerprints of 1 to 255 characters, without NUL",
      async (text) => {
        await expect(claim(text)).rejects.toMatchObject({ code: "bad_input" });
        await expect(claim("c", text)).rejects.toMatchObject({ code: "bad_input" });
      },
    );

    it("forgets a request with the run that it opened", async () => {
      await store.cancelRun(runId);
      await claim("d");
      const run = await store.startRun({ projectId, brief: {}, decider: "planner", model: null });
      await store.bindRequest({ key: "d", runId: run.id });
      await store.cancelRun(run.id);
      await store.cancelRun((await store.startRun({ projectId, brief: {}, decider: "planner", model: null })).id);
      await store.pruneHistory(projectId, 1);
      expect(await store.getRun(run.id)).toBeNull();
      expect(await claim("d")).toEqual({ state: "new" });
    });
  });
}
