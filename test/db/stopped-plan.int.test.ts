import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sensibleReply } from "../model-server/sensible-model.ts";
import { type ModelServer, startModelServer } from "../model-server/server.ts";
import { openPlace, temporaryPlace } from "./embedded-place.ts";

/** `infraspec plan` as a process of its own, stopped while a model that takes its time decides. */
let place: ReturnType<typeof temporaryPlace>;
let model: ModelServer;
let projectId: string;

beforeAll(async () => {
  model = await startModelServer({ answer: sensibleReply, speed: { firstTokenMs: 600_000, tokensPerSecond: 1 } });
  place = temporaryPlace();
  const { backend, store } = await openPlace(place.dataDir);
  projectId = (await store.createProject({ name: "Stopped", description: "", techStack: {} })).id;
  await backend.close();
});
afterAll(async () => {
  await model.close();
  place.remove();
});

describe("a plan that is stopped", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("by %s has its run recorded at once, and keeps nothing", async (signal) => {
    model.reset();
    const arguments_ = ["bin/infraspec.js", "plan", "examples/hobby-site.json", "--project", projectId, "--quiet"];
    const child = spawn(process.execPath, [...arguments_, "--decider", "model"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        INFRASPEC_DATA_DIR: place.dataDir,
        INFRASPEC_URL: "",
        SUPABASE_URL: "",
        OPENAI_BASE_URL: model.url,
        OPENAI_API_KEY: "k",
        AZURE_OPENAI_ENDPOINT: "",
      },
    });
    const exited = once(child, "exit");
    while (model.requests.length === 0 && child.exitCode === null) await pause(20);
    child.kill(signal);
    expect(await exited).toEqual([130, null]);
    const { backend, store } = await openPlace(place.dataDir);
    const [run] = await store.listRuns(projectId, { limit: 1 });
    expect(run).toMatchObject({ status: "failed", error: "cancelled", version: null });
    expect(run?.finishedAt).not.toBeNull();
    expect(await store.getInfrastructure(projectId)).toMatchObject({ version: 0, spec: null });
    await backend.close();
  });
});
