import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBackend } from "../../../test/fake-backend.ts";
import { createApi } from "../../api/create-api.ts";
import { type ApiDeps, defaultLimits } from "../../api/deps.ts";
import { createCatalog } from "../../catalog/catalog.ts";
import { createPlannerDecider } from "../../planner/decider.ts";
import { addPage } from "./add-page.ts";

const catalog = createCatalog();
const planner = createPlannerDecider();
const lines: string[] = [];

function served({ localUser = true, backend = fakeBackend() } = {}) {
  const deps: ApiDeps = {
    graph: { catalog, deciderFor: () => planner, now: () => 1_700_000_000_000 },
    openBackend: async () => backend,
    limits: defaultLimits,
    log: pino({ level: "info", base: null }, { write: (line: string) => void lines.push(line) }),
    localUser,
  };
  const { app, runs } = createApi(deps);
  addPage(app, { deps, runs });
  return { app, backend, runs };
}

let { app, backend, runs } = served();
beforeEach(() => {
  ({ app, backend, runs } = served());
  lines.length = 0;
});

const html = { Accept: "text/html" };
const brief = "projectName=Lichen&projectDescription=A field guide of 300 static pages&techStack=Astro 5";
const form = { method: "POST", headers: { ...html, "Content-Type": "application/x-www-form-urlencoded" } };

/** Sends a form that begins a run, and waits for its end. */
async function planned(path = "/new", body = brief): Promise<{ run: string; project: string }> {
  const run = (await app.request(path, { ...form, body })).headers.get("Location") ?? "";
  await runs.find(run.split("/")[4] ?? "")?.outcome;
  expect(await (await app.request(run)).text()).toContain('class="result"');
  return { run, project: run.split("/runs/")[0] ?? "" };
}

describe("the page", () => {
  it("may load and run its own files only", async () => {
    const response = await app.request("/", { headers: html });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(await response.text()).not.toMatch(/<script>|<style|\son\w+=|\sstyle=/);
  });

  it("names every file by its content, kept for ever, and known again without being sent", async () => {
    const text = await (await app.request("/new")).text();
    const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    expect(paths.map((path) => path.split("/")[3])).toEqual(["icon.svg", "result.css", "page.css", "brief-form.js"]);
    for (const path of paths) {
      const response = await app.request(path);
      expect([response.status, response.headers.get("Cache-Control")]).toEqual([
        200,
        "public, max-age=31536000, immutable",
      ]);
      const again = await app.request(path, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect((await app.request("/assets/000000000000/page.css", { headers: html })).status).toBe(404);
  });

  it("is sent compressed to whoever takes it so", async () => {
    const response = await app.request("/new", { headers: { "Accept-Encoding": "gzip" } });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
  });

  it("is for the local user: where users sign in, / leads to what the API says of itself", async () => {
    const hosted = served({ localUser: false }).app;
    const response = await hosted.request("/");
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/docs"]);
    for (const path of ["/new", "/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e"])
      expect((await hosted.request(path)).status).toBe(404);
  });

  it.each(["/", "/new", "/new/check", "/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e"])(
    "at %s is refused to other sites and under other names",
    async (path) => {
      const foreign = await app.request(path, { headers: { ...html, Origin: "https://evil.example" } });
      const renamed = await app.request(path, { headers: { ...html, Host: "evil.example" } });
      expect([foreign.status, renamed.status]).toEqual([403, 421]);
    },
  );

  it("answers an unknown address with a page to browsers and a problem to programs", async () => {
    const page = await app.request("/nowhere", { headers: html });
    const problem = await app.request("/nowhere");
    expect([page.status, page.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect([problem.status, problem.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
    const api = await app.request("/api/nowhere", { headers: html });
    expect(api.headers.get("Content-Type")).toBe("application/problem+json");
  });

  it("says with its id what cannot be done: a database that is gone, a project that is not there", async () => {
    backend.setDown(true);
    const path = "/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e";
    const down = await app.request(path, { headers: html });
    const text = await down.text();
    expect([down.status, text]).toEqual([503, expect.stringContaining("the database cannot be reached")]);
    expect(text).toContain(down.headers.get("X-Request-Id") ?? "no id");
    backend.setDown(false);
    expect((await app.request(path, { headers: html })).status).toBe(404);
  });

  it("is logged by its route, as the rest is", async () => {
    await app.request("/healthz");
    await app.request("/projects/0b5f7b1e-6a3c-4f5e-9d51-6a1f2b3c4d5e", { headers: html });
    expect(lines.map((line) => JSON.parse(line).route)).toEqual(["/healthz", "/projects/:id"]);
  });
});

describe("a form", () => {
  it("begins a run of the project of that name, and leads to it", async () => {
    const first = await planned();
    const second = await planned();
    const [one, ...others] = await backend.storeOf("local").listProjects({ limit: 9 });
    expect([one?.name, others]).toEqual(["Lichen", []]);
    expect(first.run).toBe(`/projects/${one?.id}/runs/${first.run.split("/")[4]}`);
    expect([second.project, second.run === first.run]).toEqual([first.project, false]);
  });

  it("that is wrong is answered with 422, what was typed, and nothing stored", async () => {
    const response = await app.request("/new", { ...form, body: "projectName=Kept&teamSize=many" });
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toMatch(/value="Kept"[\s\S]*value="many"/);
    expect(await backend.storeOf("local").listProjects({ limit: 9 })).toEqual([]);
  });

  it("of an unknown section or with too much in it is refused", async () => {
    expect((await app.request("/new", { ...form, body: `${brief}&sections=roof` })).status).toBe(422);
    const body = `projectDescription=${"x".repeat(1_100_000)}`;
    expect((await app.request("/new", { ...form, body })).status).toBe(413);
  });

  it("is checked while it is typed, and begins nothing", async () => {
    const wrong = await (await app.request("/new/check", { ...form, body: "projectName=a&teamSize=many" })).json();
    expect(wrong).toMatchObject({
      assumptions: null,
      problems: [{ field: "projectDescription" }, { field: "teamSize" }],
    });
    const right = await (await app.request("/new/check", { ...form, body: brief })).json();
    expect(right).toMatchObject({
      problems: [],
      assumptions: expect.arrayContaining([expect.objectContaining({ path: "teamSize" })]),
    });
    expect(await backend.storeOf("local").listProjects({ limit: 9 })).toEqual([]);
  });
});

describe("a run", () => {
  it("whose process went away is shown as failed, with the way on", async () => {
    const past = fakeBackend({ now: () => Date.now() - 3_600_000 });
    const { app: late } = served({ backend: past });
    const store = past.storeOf("local");
    const { id } = await store.createProject({ name: "Left", description: "Alone", techStack: [] });
    const run = await store.startRun({ projectId: id, brief: {}, decider: "model", model: "gpt-4o" });
    const text = await (await late.request(`/projects/${id}/runs/${run.id}`, { headers: html })).text();
    expect(text).toMatch(/The run failed[\s\S]*the process that ran it went away[\s\S]*Plan again with the same brief/);
    expect(text).not.toContain("data-live");
  });

  it("is sent from memory once, with what it costs more than the version before, and then as it is stored", async () => {
    const { project } = await planned();
    const { run } = await planned(`${project}/plan`, `${brief}&scaleRequirements.expectedUsers=2M`);
    const text = await (await app.request(run)).text();
    expect(text).toMatch(/Version 2<\/strong> <span[^>]*>current<[\s\S]*class="step"[\s\S]*(than|as) version 1/);
    await app.request(`${project}/versions/1/restore`, { ...form, body: "expectedVersion=2" });
    expect(await (await app.request(run)).text()).toContain("not the current one");
  });

  it("whose page breaks off on its way says so in its place, and ends the document", async () => {
    await planned();
    const { project } = await planned();
    const run = (await app.request(`${project}/plan`, { ...form, body: brief })).headers.get("Location") ?? "";
    await runs.find(run.split("/")[4] ?? "")?.outcome;
    backend.setDown(true);
    const text = await (await app.request(run, { headers: html })).text();
    expect(text).toMatch(/Version 3[\s\S]*the database cannot be reached[\s\S]*<\/html>\s*$/);
  });

  it("is sent in pieces that a browser can show as they come, also compressed", async () => {
    const run = (await app.request("/new", { ...form, body: brief })).headers.get("Location") ?? "";
    const response = await app.request(run, { headers: { ...html, "Accept-Encoding": "gzip" } });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    const reader = (response.body ?? new ReadableStream<Uint8Array>())
      .pipeThrough(new DecompressionStream("gzip"))
      .pipeThrough(new TextDecoderStream())
      .getReader();
    const first = (await reader.read()).value ?? "";
    expect(first).toMatch(/^<!doctype html>[\s\S]*<main/);
    expect(first).not.toContain("result-bar");
    let rest = "";
    for (let read = await reader.read(); !read.done; read = await reader.read()) rest += read.value;
    expect(rest).toMatch(/result-bar[\s\S]*class="amount"[\s\S]*<\/html>\s*$/);
  });
});

describe("a version", () => {
  it("is only restored over the one that was seen", async () => {
    const { project } = await planned();
    await planned(`${project}/plan`, `${brief}&scaleRequirements.expectedUsers=2M`);
    const stale = await app.request(`${project}/versions/1/restore`, { ...form, body: "expectedVersion=7" });
    expect(stale.status).toBe(409);
    const restored = await app.request(`${project}/versions/1/restore`, { ...form, body: "expectedVersion=2" });
    expect([restored.status, restored.headers.get("Location")]).toEqual([303, project]);
    expect(await (await app.request(project)).text()).toContain("Version 3");
  });

  it("is a file of any of the formats, named by project and version", async () => {
    const { project } = await planned();
    const file = await app.request(`${project}/export/diagram.svg`);
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="lichen-v1-diagram.svg"');
    expect(await file.text()).toMatch(/^<svg [^>]*><style>[^<]*--surface[^<]*\.dg-card[^<]*<\/style>/);
    expect((await app.request(`${project}/export/passwords.txt`, { headers: html })).status).toBe(404);
    expect((await app.request(`${project}/export/plan.json?version=9`, { headers: html })).status).toBe(404);
    expect((await app.request(`${project}/diff`, { headers: html })).status).toBe(422);
  });
});
