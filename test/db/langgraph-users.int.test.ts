import { readFileSync } from "node:fs";
import { Client } from "@langchain/langgraph-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { graphAssistantId } from "../../graph/assistant-access.ts";
import { type LangGraphProcess, startLangGraph } from "../langgraph-process.ts";
import { type SupabaseProject, startSupabase } from "../supabase-users.ts";

/** LangGraph's server for the users of a Supabase. */
const brief = JSON.parse(readFileSync("examples/hobby-site.json", "utf8"));
let supabase: SupabaseProject;
let server: LangGraphProcess;
let apiUrl: string;
let alice: string;
let bob: string;

beforeAll(async () => {
  supabase = await startSupabase();
  alice = await supabase.signUp("alice@example.com");
  bob = await supabase.signUp("bob@example.com");
  server = await startLangGraph(supabase.variables);
  apiUrl = server.url;
}, 120_000);

afterAll(async () => {
  server.stop();
  await supabase.stop();
});

const clientOf = (token: string) => new Client({ apiUrl, defaultHeaders: { Authorization: `Bearer ${token}` } });
const asking = (token: string) => ({ Authorization: `Bearer ${token}`, "Content-Type": "application/json" });

async function createProject(token: string): Promise<string> {
  const response = await fetch(`${apiUrl}/api/projects`, {
    method: "POST",
    headers: asking(token),
    body: JSON.stringify({ name: brief.projectName, description: brief.projectDescription }),
  });
  return z.object({ id: z.uuid() }).parse(await response.json()).id;
}

describe("LangGraph's server with users", () => {
  it("answers nobody who does not say who they are, nor who claims to be Studio", async () => {
    const search = (headers: Record<string, string>) =>
      fetch(`${apiUrl}/assistants/search`, { method: "POST", headers, body: "{}" });
    const json = { "Content-Type": "application/json" };
    expect((await search(json)).status).toBe(401);
    expect((await search({ ...json, "x-auth-scheme": "langsmith" })).status).toBe(401);
    expect((await search({ ...json, Authorization: `Bearer ${alice}x` })).status).toBe(401);
    expect((await search(asking(alice))).status).toBe(200);
  });

  it("saves a run of the graph for its user, whom the API beside it shows it to", async () => {
    const projectId = await createProject(alice);
    const client = clientOf(alice);
    const thread = await client.threads.create();
    const values: unknown = await client.runs.wait(thread.thread_id, "infraspec", { input: { ...brief, projectId } });
    expect(Object(values).saved).toMatchObject({ projectId, version: 1 });
    const read = (token: string) =>
      fetch(`${apiUrl}/api/projects/${projectId}/infrastructure`, { headers: asking(token) });
    expect(await (await read(alice)).json()).toMatchObject({ hasSpecification: true, version: 1 });
    expect((await read(bob)).status).toBe(404);
    const again: unknown = await client.runs.wait(null, "infraspec", {
      input: { ...brief, projectId, sections: ["monitoring"] },
    });
    expect(Object(again).saved).toMatchObject({ projectId, version: 2 });
    const state = JSON.stringify(await client.threads.getState(thread.thread_id));
    expect(state).toContain(projectId);
    expect(state).not.toContain(alice.split(".")[2]);
  }, 60_000);

  it("keeps the assistants of each user from the others, and the graph's own readable for all", async () => {
    const [ours, theirs] = [clientOf(alice).assistants, clientOf(bob).assistants];
    const context = { decider: "planner", maxRepairRounds: 0 };
    // Whoever claims to be somebody else, or the graph's own, is neither.
    const metadata = { owner: "bob", created_by: "system", note: "kept" };
    const made = await ours.create({ graphId: "infraspec", name: "of alice", context, metadata });
    expect(made.metadata).toMatchObject({ note: "kept", created_by: "user" });
    const owner = String(made.metadata?.owner);
    const id = made.assistant_id;
    expect(await ours.search({ metadata: { owner } })).toMatchObject([{ assistant_id: id, name: "of alice" }]);
    expect((await ours.get(id)).context).toEqual(context);
    const system = [{ assistant_id: graphAssistantId, metadata: { created_by: "system" } }];
    for (const assistants of [ours, theirs]) {
      expect(await assistants.search()).toMatchObject(system);
      expect(await assistants.get("infraspec")).toMatchObject(system[0] ?? {});
      expect((await assistants.getSchemas("infraspec")).graph_id).toBe("infraspec");
      await expect(assistants.update("infraspec", { name: "taken over" })).rejects.toThrow("404");
      await expect(assistants.delete("infraspec")).rejects.toThrow("404");
    }
    expect(await theirs.search({ metadata: { owner } })).toEqual([]);
    expect(await theirs.search({ metadata: { note: "kept" } })).toEqual([]);
    await expect(theirs.get(id)).rejects.toThrow("404");
    await expect(theirs.getSchemas(id)).rejects.toThrow("404");
    await expect(theirs.getVersions(id)).rejects.toThrow("404");
    await expect(theirs.update(id, { name: "of bob" })).rejects.toThrow("404");
    await expect(theirs.delete(id)).rejects.toThrow("404");
    await expect(theirs.create({ graphId: "infraspec", assistantId: id, ifExists: "do_nothing" })).rejects.toThrow(
      "409",
    );
    await ours.update(id, { metadata: { created_by: "system", owner: "bob" }, name: "still of alice" });
    expect((await ours.get(id)).metadata).toMatchObject({ owner, created_by: "user" });
    expect(await theirs.search()).toMatchObject(system);
    const values: unknown = await clientOf(alice).runs.wait(null, id, { input: brief });
    expect(Object(values).plan.provenance.decider).toBe("planner");
    await ours.delete(id);
    await expect(ours.get(id)).rejects.toThrow("404");
  }, 60_000);

  it("keeps threads and projects from other users", async () => {
    const thread = await clientOf(alice).threads.create();
    await expect(clientOf(bob).threads.get(thread.thread_id)).rejects.toThrow("404");
    expect(await clientOf(bob).threads.search()).toEqual([]);
    const projectId = await createProject(alice);
    await expect(clientOf(bob).runs.wait(null, "infraspec", { input: { ...brief, projectId } })).rejects.toThrow(
      /project/,
    );
  }, 60_000);
});
