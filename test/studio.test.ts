import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@langchain/langgraph-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProgressEvent, progressEventSchema } from "../src/projects/progress.ts";
import { graphInputSchema } from "../src/spec/brief-schema.ts";
import { decisionSchemas, planSchema } from "../src/spec/plan.ts";
import { sectionIds } from "../src/spec/words.ts";
import { type LangGraphProcess, startLangGraph } from "./langgraph-process.ts";
import { sensibleReply } from "./model-server/sensible-model.ts";
import { type ModelServer, startModelServer } from "./model-server/server.ts";

let server: LangGraphProcess;
let model: ModelServer;
let client: Client;
const folder = mkdtempSync(path.join(tmpdir(), "infraspec-studio-"));

beforeAll(async () => {
  model = await startModelServer({ answer: sensibleReply });
  server = await startLangGraph({
    INFRASPEC_DATA_DIR: folder,
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: "test-key",
    AZURE_OPENAI_ENDPOINT: "",
  });
  client = new Client({ apiUrl: server.url });
}, 60_000);

afterAll(async () => {
  await model.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

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

  it("shows a form for the brief and for the settings of a run, each field with its words", async () => {
    const [assistant] = await client.assistants.search({ graphId: "infraspec" });
    const schemas = await client.assistants.getSchemas(assistant?.assistant_id ?? "");
    const fields = Object.entries(schemas.input_schema?.properties ?? {});
    expect(fields.map(([name]) => name)).toEqual(Object.keys(graphInputSchema.shape));
    for (const [name, field] of fields) {
      const { title, description } = Object(field);
      expect(title, name).toMatch(/^[A-Z][a-z ]+$/);
      expect(String(description).length, name).toBeGreaterThan(10);
    }
    const settings = Object.entries(schemas.context_schema?.properties ?? {});
    expect(settings.map(([name]) => name)).toEqual(["decider", "model", "maxRepairRounds"]);
    for (const [name, setting] of settings) expect(Object(setting).description, name).toContain("efault");
    const channels = Object.keys(schemas.state_schema?.properties ?? {});
    expect(channels).toEqual(expect.arrayContaining(sectionIds.map((section) => `${section}Decision`)));
    expect(Object.keys(schemas.output_schema?.properties ?? {})).toEqual(["plan", "saved"]);
  });

  it("shows what each node adds to the state, and tells progress beside it", async () => {
    const updates = new Map<string, Record<string, unknown>>();
    const events: ProgressEvent[] = [];
    const streamMode: ["updates", "custom"] = ["updates", "custom"];
    for await (const { event, data } of client.runs.stream(null, "infraspec", { input: brief, streamMode })) {
      if (event === "custom") events.push(progressEventSchema.parse(data));
      if (event === "updates")
        for (const [node, update] of Object.entries(Object(data))) updates.set(node, Object(update));
    }
    const has = (node: string, ...channels: string[]) =>
      expect(Object.keys(updates.get(node) ?? {}), node).toEqual(expect.arrayContaining(channels));
    has("brief", "normalizedBrief", "traitList", "workloadSizes", "assumptions", "optionCounts", "jointSelection");
    has("cost", "costReport", "specification");
    has("validate", "findings", "checks");
    has("persist", "plan", "saved");
    for (const section of sectionIds) {
      const decision = decisionSchemas[section].parse(updates.get(section)?.[`${section}Decision`]);
      expect(decision.rationale, section).toMatch(/month/);
      expect(events).toContainEqual(expect.objectContaining({ type: "decided", section, optionId: decision.optionId }));
    }
    const started = events.flatMap((event) => (event.type === "started" ? [event.node] : []));
    expect(new Set(started)).toEqual(new Set(updates.keys()));
  });

  it("goes on from a node whose state was edited, and what follows takes the edit", async () => {
    const { thread_id: id } = await client.threads.create();
    await client.runs.wait(id, "infraspec", { input: brief });
    const history = await client.threads.getHistory(id, { limit: 20 });
    const before = history.find(({ next }) => next.join() === "hosting");
    const { normalizedBrief, plan: first } = Object((await client.threads.getState(id)).values);
    expect(planSchema.parse(first).decisions?.hosting.optionId).toContain("aws");
    const edited = { ...normalizedBrief, preferences: { ...normalizedBrief.preferences, avoid: ["aws"] } };
    const fork = await client.threads.updateState(id, {
      values: { normalizedBrief: edited },
      checkpointId: before?.checkpoint.checkpoint_id ?? "",
      asNode: "brief",
    });
    const { checkpoint_id: checkpointId } = Object(fork.configurable);
    const nodes: string[] = [];
    for await (const { event, data } of client.runs.stream(id, "infraspec", {
      input: null,
      checkpointId,
      streamMode: "updates",
    }))
      if (event === "updates") nodes.push(...Object.keys(Object(data)));
    expect(nodes).not.toContain("brief");
    expect(nodes).toEqual(expect.arrayContaining(["hosting", "cost", "persist"]));
    const plan = planSchema.parse(Object((await client.threads.getState(id)).values).plan);
    expect(plan.brief.preferences.avoid).toEqual(["aws"]);
    for (const section of sectionIds) expect(plan.decisions?.[section].optionId, section).not.toContain("/aws-");
  });

  it("runs a node again alone with those that follow it", async () => {
    const { thread_id: id } = await client.threads.create();
    await client.runs.wait(id, "infraspec", { input: brief });
    const history = await client.threads.getHistory(id, { limit: 20 });
    const before = history.find(({ next }) => next.join() === "cost");
    const nodes: string[] = [];
    for await (const { event, data } of client.runs.stream(id, "infraspec", {
      input: null,
      checkpointId: before?.checkpoint.checkpoint_id ?? "",
      streamMode: "updates",
    }))
      if (event === "updates") nodes.push(...Object.keys(Object(data)));
    expect(nodes).toEqual(["cost", "validate", "persist"]);
  });

  it("keeps assistants with settings of their own", async () => {
    const decide = async (context: Record<string, unknown>) => {
      const { assistant_id: id } = await client.assistants.create({ graphId: "infraspec", context, name: "own" });
      return planSchema.parse(Object(await client.runs.wait(null, id, { input: brief })).plan).provenance;
    };
    expect(await decide({ decider: "planner" })).toMatchObject({ decider: "planner", model: null });
    expect(await decide({ decider: "model", model: "gpt-4o-mini" })).toMatchObject({
      decider: "model",
      model: "gpt-4o-mini",
    });
    await expect(decide({ maxRepairRounds: 9 })).rejects.toThrow(/maxRepairRounds/);
  });

  it("names the section that was meant, and the project that is missing", async () => {
    const regenerate = (sections: string[]) => client.runs.wait(null, "infraspec", { input: { ...brief, sections } });
    await expect(regenerate(["databse"])).rejects.toThrow(/did you mean \\*"database/);
    await expect(regenerate(["database"])).rejects.toThrow(/name the project \(projectId\)/);
  });

  it("takes nothing of a thread's earlier run, be it refused, that the next leaves out", async () => {
    const { thread_id: id } = await client.threads.create();
    const first = { ...brief, projectId: "11111111-1111-4111-8111-111111111111", sections: ["caching"] };
    await expect(client.runs.wait(id, "infraspec", { input: first })).rejects.toThrow(/no project/);
    const { projectName, projectDescription } = brief;
    const values: unknown = await client.runs.wait(id, "infraspec", { input: { projectName, projectDescription } });
    expect(Object(values).saved).toBeNull();
    const { plan } = Object((await client.threads.getState(id)).values);
    expect(planSchema.parse(plan).brief.complianceRequirements).toEqual([]);
  });

  it("refuses a bad brief with the reason", async () => {
    await expect(
      client.runs.wait(null, "infraspec", { input: { ...brief, complianceRequirements: ["HIPPO"] } }),
    ).rejects.toThrow(/HIPPO/);
  });
});
