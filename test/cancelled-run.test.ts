import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fakeWorld } from "./fake-world.ts";

it("a run that is stopped while the real graph works is recorded as cancelled, and saves nothing", async () => {
  const { deps, store } = fakeWorld();
  const { id: projectId } = await store.createProject({ name: "Stopped", description: "", techStack: {} });
  const brief: unknown = JSON.parse(readFileSync("examples/hobby-site.json", "utf8"));
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  await expect(deps.generate({ brief, projectId, onProgress, signal: stop.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  const [run] = await store.listRuns(projectId, { limit: 10 });
  expect(run).toMatchObject({ status: "failed", error: "cancelled", version: null });
  expect(await store.getInfrastructure(projectId)).toMatchObject({ version: 0, spec: null });
  expect(await deps.generate({ brief, projectId })).toMatchObject({ version: 1 });
});
