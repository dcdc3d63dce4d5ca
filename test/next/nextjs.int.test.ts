import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createInfraspecClient } from "../../src/api/client.ts";
import { infrastructureSpecSchema } from "../../src/spec/infrastructure-spec.ts";
import { freePort } from "../langgraph-process.ts";
import { type SupabaseProject, startSupabase } from "../supabase-users.ts";

const folder = "examples/nextjs";
let supabase: SupabaseProject;
let app: ChildProcess;
let url: string;
let output = "";
let alice: string;
let bob: string;
let projectId: string;

const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });

/** `npm run test:next` has built the package that the application installs. */
beforeAll(async () => {
  run("npm", "ci", "--no-audit", "--no-fund");
  run("npm", "run", "build");
  supabase = await startSupabase();
  alice = await supabase.signUp("alice@example.com");
  bob = await supabase.signUp("bob@example.com");
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  app = spawn("node_modules/.bin/next", ["start", "--hostname", "127.0.0.1", "--port", String(port)], {
    cwd: folder,
    env: {
      ...process.env,
      ...supabase.variables,
      NEXT_TELEMETRY_DISABLED: "1",
      INFRASPEC_DECIDER: "planner",
      LANGSMITH_TRACING: "false",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  for (const stream of [app.stdout, app.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  await untilAnswering();
  projectId = await createProject();
});

afterAll(async () => {
  if (app?.pid !== undefined) process.kill(-app.pid, "SIGKILL");
  await supabase?.stop();
});

async function untilAnswering(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new TypeError(`the application did not start:\n${output}`);
}

/** A function of the database, called as a product does: with its own code and the user's token. */
async function callDatabase(name: string, parameters: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${supabase.url}/rest/v1/rpc/${name}`, {
    method: "POST",
    headers: asking(alice, { apikey: supabase.variables.SUPABASE_PUBLISHABLE_KEY ?? "" }),
    body: JSON.stringify(parameters),
  });
  return await response.json();
}

async function createProject(): Promise<string> {
  const project = {
    p_name: "Acme Shop",
    p_description: "An online shop for garden tools with card payments",
    p_tech_stack: ["Next.js", "PostgreSQL"],
  };
  return z.uuid().parse(await callDatabase("create_infrastructure_project", project));
}

const asking = (token: string, more: Record<string, string> = {}) => ({
  Authorization: `Bearer ${token}`,
  "Content-Type": "application/json",
  ...more,
});
const place = () => `${url}/api/projects/${projectId}/infrastructure`;

describe("the route in a Next.js application", () => {
  it("has nothing at first, generates, and shows what it generated, to the typed client too", async () => {
    const client = createInfraspecClient(url, { accessToken: () => alice });
    const route = client.api.projects[":id"].infrastructure;
    const param = { id: projectId };
    const before = await route.$get({ param, query: {} });
    expect(await before.json()).toMatchObject({ hasSpecification: false, version: 0, infrastructureSpec: null });
    const generated = await fetch(place(), {
      method: "POST",
      headers: asking(alice),
      body: JSON.stringify({ scaleRequirements: { expectedUsers: "10k" }, budgetConstraints: "< $500/month" }),
    });
    expect(generated.status).toBe(200);
    const { infrastructureSpec, ...answer } = Object(await generated.json());
    expect(answer).toMatchObject({ projectId, generated: true, version: 1 });
    expect(infrastructureSpecSchema.parse(infrastructureSpec).hosting.provider).not.toBe("");
    const after = await route.$get({ param, query: {} });
    expect(await after.json()).toMatchObject({ hasSpecification: true, version: 1, infrastructureSpec });
  });

  it("streams what happens and ends with the result", async () => {
    const response = await fetch(place(), {
      method: "POST",
      headers: asking(alice, { Accept: "text/event-stream" }),
      body: "{}",
    });
    const text = await response.text();
    expect(text).toContain('event: custom\ndata: {"type":"decided","section":"hosting"');
    const [, last = ""] = /event: values\ndata: (.*)\n/.exec(text) ?? [];
    expect(JSON.parse(last)).toMatchObject({ projectId, generated: true, version: 2 });
  });

  it("serves runs, versions and their difference below the same address", async () => {
    const runs = await fetch(`${place()}/runs`, { headers: asking(alice) });
    expect(Object(await runs.json()).runs).toHaveLength(2);
    const diff = await fetch(`${place()}/diff`, { headers: asking(alice) });
    expect(await diff.json()).toMatchObject({ projectId, from: 1, to: 2 });
  });

  it("reads a body that comes in pieces, and refuses one that is too large", async () => {
    const generate = async (text: string) => {
      const body = new Blob([text]).stream();
      return await fetch(place(), { method: "POST", headers: asking(alice), body, duplex: "half" });
    };
    expect((await generate('{"sections":["nothing"]}')).status).toBe(422);
    expect((await generate(`"${"x".repeat(1_100_000)}"`)).status).toBe(413);
  });

  it("refuses a second run while one goes on, until that is cancelled", async () => {
    const run = { p_project_id: projectId, p_brief: {}, p_decider: "planner", p_model: null, p_lease_seconds: 120 };
    const [started] = z
      .tuple([z.looseObject({ id: z.uuid() })])
      .parse(await callDatabase("start_infrastructure_run", run));
    const generate = async () => await fetch(place(), { method: "POST", headers: asking(alice), body: "{}" });
    const refused = await generate();
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: "conflict" }]);
    const cancelled = await fetch(`${place()}/runs/${started.id}`, { method: "DELETE", headers: asking(alice) });
    expect(cancelled.status).toBe(204);
    expect((await generate()).status).toBe(200);
  });

  it("shows a project to nobody but its user", async () => {
    expect((await fetch(place())).status).toBe(401);
    for (const method of ["GET", "POST"]) {
      const response = await fetch(place(), {
        method,
        headers: asking(bob),
        ...(method === "POST" ? { body: "{}" } : {}),
      });
      expect(response.status, method).toBe(404);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    }
  });
});
