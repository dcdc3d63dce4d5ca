import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Client } from "@langchain/langgraph-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planSchema } from "../src/spec/plan.ts";
import { sectionIds } from "../src/spec/words.ts";
import { sensibleReply } from "./model-server/sensible-model.ts";
import { type ModelServer, startModelServer } from "./model-server/server.ts";

/** The server that `npm run dev` starts, on a port of its own. */
let server: ChildProcess;
let model: ModelServer;
let client: Client;
let output = "";

beforeAll(async () => {
  const port = await freePort();
  model = await startModelServer({ answer: sensibleReply });
  server = spawn(
    "node_modules/.bin/langgraphjs",
    ["dev", "--no-browser", "--no-reload", "--host", "127.0.0.1", "--port", String(port), "-c", "langgraph.json"],
    {
      env: {
        ...process.env,
        LANGGRAPH_CLI_NO_ANALYTICS: "1",
        LANGSMITH_TRACING: "false",
        INFRASPEC_DECIDER: "planner",
        OPENAI_BASE_URL: model.url,
        OPENAI_API_KEY: "test-key",
        AZURE_OPENAI_ENDPOINT: "",
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    },
  );
  server.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  server.stderr?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  client = new Client({ apiUrl: `http://127.0.0.1:${port}` });
  await untilReady(`http://127.0.0.1:${port}/ok`);
}, 60_000);

afterAll(async () => {
  await model.close();
  // The command starts a process of its own; the whole group has to go.
  if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new TypeError(`the server did not start:\n${output}`);
}

const brief = JSON.parse(readFileSync("examples/eu-b2b-saas.json", "utf8"));

describe("the LangGraph server", () => {
  it("runs the graph for the SDK client and returns a plan", async () => {
    const values: unknown = await client.runs.wait(null, "infraspec", { input: brief });
    const plan = planSchema.parse(Object(values).plan);
    expect(plan.spec?.estimatedMonthlyCost).toMatch(/^(from )?\$[\d,]+\/month$/);
    expect(plan.brief.projectName).toBe(brief.projectName);
  });

  it("streams what each node did", async () => {
    const nodes: string[] = [];
    for await (const chunk of client.runs.stream(null, "infraspec", { input: brief, streamMode: "updates" })) {
      if (chunk.event === "updates") nodes.push(...Object.keys(Object(chunk.data)));
    }
    expect(nodes.slice(0, 2)).toEqual(["brief", "hosting"]);
    expect(nodes).toEqual(expect.arrayContaining([...sectionIds, "cost", "validate", "persist"]));
  });

  it("lets a model decide where the run's settings say so, and streams none of its calls", async () => {
    const values: unknown = await client.runs.wait(null, "infraspec", {
      input: brief,
      context: { decider: "model", maxRepairRounds: 1 },
    });
    const { provenance, decisions } = planSchema.parse(Object(values).plan);
    expect(provenance).toMatchObject({ decider: "model", model: "gpt-4o" });
    expect(sectionIds.map((section) => decisions?.[section].decidedBy)).toEqual(Array(6).fill("model"));
    const modes: string[] = [];
    // Studio asks for messages, which makes the client stream unless it is kept from it: the server refuses that.
    const stream = client.runs.stream(null, "infraspec", {
      input: brief,
      context: { decider: "model" },
      streamMode: ["messages", "custom"],
    });
    for await (const chunk of stream) modes.push(chunk.event);
    expect(modes).toContain("custom");
    expect(model.requests).toHaveLength(14);
    expect(model.requests.every(({ body }) => Object(body).stream !== true)).toBe(true);
  });

  it("shows a form for the brief and for the settings of a run", async () => {
    const [assistant] = await client.assistants.search({ graphId: "infraspec" });
    const schemas = await client.assistants.getSchemas(assistant?.assistant_id ?? "");
    expect(Object.keys(schemas.input_schema?.properties ?? {})).toEqual(
      expect.arrayContaining(["projectName", "projectDescription", "techStack", "complianceRequirements"]),
    );
    expect(Object.keys(schemas.context_schema?.properties ?? {})).toEqual(["decider", "model", "maxRepairRounds"]);
  });

  it("refuses a bad brief with the reason", async () => {
    await expect(
      client.runs.wait(null, "infraspec", { input: { ...brief, complianceRequirements: ["HIPPO"] } }),
    ).rejects.toThrow(/HIPPO/);
  });
});
