import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Listening, listen } from "../../src/api/serve.ts";
import { type FakeBackend, fakeBackend, tokenOf } from "../fake-backend.ts";
import { readEvents } from "./events.ts";
import { type ApiWorld, alice, apiWorld, heldDecider, hobby, newProject, small } from "./world.ts";

const address = { host: "127.0.0.1", port: 0 };

async function serving(
  use: (
    server: Listening,
    api: ApiWorld,
    held: ReturnType<typeof heldDecider> & { backend: FakeBackend },
  ) => Promise<void>,
) {
  const held = heldDecider();
  const backend = fakeBackend();
  const api = await apiWorld({ decider: held.decider, backend });
  const server = await listen(api.app.fetch, address);
  try {
    await use(server, api, { ...held, backend });
  } finally {
    held.release();
    await server.close(api.runs.stop(0));
  }
}

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const authorization = `Bearer ${await tokenOf(alice)}`;
  const json = { "Content-Type": "application/json", Authorization: authorization };
  return await fetch(url, { method: "POST", body: JSON.stringify(body), headers: { ...json, ...headers } });
}

/** Everything that comes over a connection until it is closed, for bytes that no client would send. */
function overSocket(url: string, send: (write: (text: string) => void) => void): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => send((text) => void socket.write(text)));
    let received = "";
    socket.on("data", (chunk: Buffer) => {
      received += chunk.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

describe("a server that is stopped", () => {
  it("lets a run end that does so in time: its stream is told whole, its version saved, the port closed", async () => {
    await serving(async (server, api, { release, asked }) => {
      const path = `${await newProject(api)}/infrastructure`;
      const response = await post(`${server.url}${path}`, small, { Accept: "text/event-stream" });
      const reader = readEvents(response, api.openApi);
      await reader.next(1);
      await asked;
      const closed = server.close(api.runs.stop(60_000));
      release();
      expect((await reader.rest()).at(-1)).toMatchObject({ event: "values", data: { version: 1 } });
      await closed;
      await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
      expect((await api.ask(path)).body).toMatchObject({ version: 1 });
    });
  });

  it("records a run as failed that takes longer, says so to whoever listens, and begins none", async () => {
    await serving(async (server, api, { decider }) => {
      const path = `${await newProject(api)}/infrastructure`;
      const other = `${await newProject(api)}/infrastructure`;
      const listening = await post(`${server.url}${path}`, small, { Accept: "text/event-stream" });
      const planning = post(`${server.url}/api/plans`, {
        projectName: hobby.name,
        projectDescription: hobby.description,
      });
      await expect.poll(() => decider.asked("hosting"), { timeout: 20_000 }).toBe(2);
      const closed = server.close(api.runs.stop(100));
      const refused = await api.ask(other, { body: small });
      expect([refused.status, refused.body]).toMatchObject([429, { detail: expect.stringContaining("is stopping") }]);
      const events = await readEvents(listening, api.openApi).rest();
      expect(events.at(-1)).toMatchObject({
        event: "error",
        data: { code: "cancelled", detail: "the server was stopped" },
      });
      expect(await (await planning).json()).toMatchObject({ code: "cancelled", detail: "the server was stopped" });
      await closed;
      expect((await api.ask(`${path}/runs`)).body).toMatchObject({
        runs: [{ status: "failed", error: "the server was stopped" }],
      });
    });
  });

  it("does not wait for a run of another process that somebody listens to", async () => {
    await serving(async (server, api, { backend }) => {
      const path = `${await newProject(api)}/infrastructure`;
      const projectId = path.split("/")[3] ?? "";
      await backend.storeOf(alice).startRun({ projectId, brief: {}, decider: "planner", model: null });
      const { body } = await api.ask(`${path}/runs`);
      const [run] = z.object({ runs: z.array(z.object({ id: z.string() })) }).parse(body).runs;
      const headers = { Authorization: `Bearer ${await tokenOf(alice)}`, Accept: "text/event-stream" };
      const listening = await fetch(`${server.url}${path}/runs/${run?.id}`, { headers });
      await server.close(api.runs.stop(0));
      await expect(listening.text()).rejects.toThrow();
    });
  });
});

describe("over a real connection", () => {
  it("a header or a body that comes drop by drop is cut", async () => {
    const api = await apiWorld();
    const timeouts = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const server = await listen(api.app.fetch, { ...address, timeouts });
    const half = overSocket(server.url, (write) => write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
    const token = await tokenOf(alice);
    const slow = overSocket(server.url, (write) => {
      write(`POST /api/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n`);
      write('Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"name":');
    });
    expect(await half).toMatch(/^HTTP\/1\.1 408/);
    expect(await slow).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
    await server.close(Promise.resolve());
  });

  it("a body that is too large is refused before it was sent whole", async () => {
    const api = await apiWorld({ limits: { bodyBytes: 1000 } });
    const server = await listen(api.app.fetch, address);
    const response = await post(`${server.url}/api/projects`, { ...hobby, description: "x".repeat(2_000_000) });
    expect(await response.json()).toMatchObject({ status: 413, code: "too_large" });
    await server.close(Promise.resolve());
  });

  it("lines that a header brings along are no headers", async () => {
    const api = await apiWorld();
    const server = await listen(api.app.fetch, address);
    const answer = await overSocket(server.url, (write) =>
      write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: a\rSet-Cookie: b\r\nConnection: close\r\n\r\n"),
    );
    expect(answer).not.toMatch(/set-cookie/i);
    await server.close(Promise.resolve());
  });

  it("an address that is taken is one clear error", async () => {
    const api = await apiWorld();
    const server = await listen(api.app.fetch, address);
    const port = Number(new URL(server.url).port);
    await expect(listen(api.app.fetch, { host: "127.0.0.1", port })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringContaining("something else listens there"),
    });
    await server.close(Promise.resolve());
  });
});
