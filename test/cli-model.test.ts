import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createModelDecider } from "../graph/decider/model-decider.ts";
import { runCli } from "../src/cli/program.ts";
import { createModelClient } from "../src/models/model-client.ts";
import { planSchema } from "../src/spec/plan.ts";
import { fakeWorld } from "./fake-world.ts";
import { exampleBrief } from "./model-run.ts";
import { sensibleReply } from "./model-server/sensible-model.ts";
import { type ModelServer, type ReceivedRequest, type Reply, startModelServer } from "./model-server/server.ts";

const files = { "brief.json": JSON.stringify(exampleBrief("eu-b2b-saas")) };
let server: ModelServer;
let answer: (request: ReceivedRequest) => Reply;

beforeAll(async () => {
  server = await startModelServer({
    answer: (request) => answer(request),
    apiKey: "good-key",
    models: ["gpt-4o", "other"],
  });
});
afterAll(async () => {
  await server.close();
});

async function run(argv: readonly string[], { apiKey = "good-key", world = worldWith(apiKey) } = {}) {
  const status = await runCli(argv, world);
  return { status, world, out: world.out(), err: world.err() };
}

function worldWith(apiKey: string, more: Pick<NonNullable<Parameters<typeof fakeWorld>[0]>, "signal" | "store"> = {}) {
  const settings = { provider: "openai", apiKey, baseUrl: server.url } as const;
  return fakeWorld({
    files,
    ...more,
    model: (model = "gpt-4o") => createModelDecider(createModelClient({ ...settings, model })),
  });
}

describe("plan with a model", () => {
  beforeAll(() => {
    answer = sensibleReply;
  });

  it("ends with who decided, what it took and what it cost", async () => {
    const { out, err } = await run(["plan", "brief.json", "--no-save", "--decider", "model"]);
    expect(out.replaceAll("\n", " ")).toMatch(
      /Decided by gpt-4o in 7 calls: [\d,]+ input tokens \([\d,]+ cached\), [\d,]+ output; \$0\.\d{4} at list prices of 2026-\d\d-\d\d\./,
    );
    expect(err).toMatch(/^brief {7}read: business-saas/m);
    const markdown = await run([
      "plan",
      "brief.json",
      "--no-save",
      "--decider",
      "model",
      "--format",
      "markdown",
      "--quiet",
    ]);
    expect(markdown.out).toMatch(/Status: \*\*.*\*\*\. Decided by gpt-4o in 7 calls/);
  });

  it("is meant where a model is named", async () => {
    const { out } = await run(["plan", "brief.json", "--no-save", "--model", "other", "--format", "json", "--quiet"]);
    expect(planSchema.parse(JSON.parse(out)).provenance).toMatchObject({
      decider: "model",
      model: "other",
      modelCost: { usd: null },
    });
    const contradiction = await run(["plan", "brief.json", "--no-save", "--model", "other", "--decider", "planner"]);
    expect([contradiction.status, contradiction.err]).toEqual([
      2,
      expect.stringMatching(/--model and --decider planner contradict/),
    ]);
  });

  it("stops at a wrong key with one line and status 3; the run is recorded, the current specification stands", async () => {
    const world = worldWith("good-key");
    await runCli(["plan", "brief.json", "--decider", "model", "--quiet"], world);
    const [project] = await world.store.listProjects({ limit: 1 });
    const id = project?.id ?? "";
    const before = await world.store.getInfrastructure(id);
    const { status, err } = await run(["plan", "brief.json", "--decider", "model", "--quiet"], {
      world: worldWith("bad-key", { store: world.store }),
    });
    expect(status).toBe(3);
    expect(err).toMatch(
      /^infraspec: OPENAI_API_KEY is not accepted by http:\/\/127\.0\.0\.1:\d+\/v1 \(401: .*\); set a valid key or use --decider planner\n$/,
    );
    expect(await world.store.getInfrastructure(id)).toEqual(before);
    expect((await world.store.listRuns(id, { limit: 1 }))[0]).toMatchObject({
      status: "failed",
      error: expect.stringContaining("OPENAI_API_KEY"),
      version: null,
    });
  });

  it("records what the model cost with the run", async () => {
    const { world } = await run(["plan", "brief.json", "--decider", "model", "--quiet"]);
    const [project] = await world.store.listProjects({ limit: 1 });
    const [latest] = await world.store.listRuns(project?.id ?? "", { limit: 1 });
    const { provenance } = planSchema.parse((await world.store.getRun(latest?.id ?? ""))?.plan);
    expect(latest).toMatchObject({ decider: "model", model: "gpt-4o", status: "succeeded" });
    expect(provenance.tokens.inputTokens).toBeGreaterThan(1000);
    expect(Number(provenance.modelCost?.usd)).toBeGreaterThan(0);
  });

  it("stops at once when the user interrupts, and closes the call", async () => {
    const interrupt = new AbortController();
    answer = () => {
      interrupt.abort();
      return { kind: "hang" };
    };
    const world = worldWith("good-key", { signal: interrupt.signal });
    const { status, out } = await run(["plan", "brief.json", "--no-save", "--decider", "model", "--quiet"], { world });
    expect([status, out]).toEqual([130, ""]);
    await expect.poll(() => server.aborted()).toBeGreaterThan(0);
    answer = sensibleReply;
  });
});

describe("the program itself", () => {
  const plan = async (argv: readonly string[], env: Record<string, string>) => {
    const child = spawn(
      process.execPath,
      ["bin/infraspec.js", "plan", "examples/hobby-site.json", "--no-save", ...argv],
      {
        env: { PATH: process.env.PATH ?? "", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const [out, err, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once("exit", resolve)),
    ]);
    return { out, err, status };
  };

  it("takes the model from the environment, without being told", async () => {
    const { out, status } = await plan(["--format", "json"], {
      OPENAI_BASE_URL: server.url,
      OPENAI_API_KEY: "good-key",
    });
    expect(status).toBe(0);
    expect(planSchema.parse(JSON.parse(out))).toMatchObject({ status: "valid", provenance: { decider: "model" } });
  });

  it("lets the planner decide where it is told so, whatever is set up", async () => {
    const env = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "good-key", INFRASPEC_DECIDER: "planner" };
    const { out } = await plan(["--format", "json", "--quiet"], env);
    expect(planSchema.parse(JSON.parse(out)).provenance.decider).toBe("planner");
  });

  it("says what to set where a model is asked for and none is there", async () => {
    const { err, status } = await plan(["--decider", "model"], {});
    expect([status, err]).toEqual([
      3,
      expect.stringMatching(/^infraspec: the model decider needs a model: set OPENAI_API_KEY/),
    ]);
  });
});
