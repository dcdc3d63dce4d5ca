import { beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "../fake-backend.ts";
import { type ApiWorld, alice, apiWorld, hobby, newProject } from "./world.ts";

let world: ApiWorld;
let project: string;
beforeAll(async () => {
  world = await apiWorld({ limits: { bodyBytes: 10_000 } });
  project = await newProject(world);
});

describe("methods", () => {
  it.each([
    ["PUT", "/api/projects", "GET, HEAD, POST"],
    ["OPTIONS", "/api/projects", "GET, HEAD, POST"],
    ["POST", "/healthz", "GET, HEAD"],
    ["POST", "/docs", "GET, HEAD"],
    ["GET", "/api/plans", "POST"],
    ["HEAD", "/api/plans", "POST"],
    ["PATCH", "/api/price", "POST"],
    ["DELETE", "/api/projects/x/infrastructure", "GET, HEAD, POST"],
    ["PROPFIND", "/api/projects/x/infrastructure/runs/y", "DELETE, GET, HEAD"],
  ])("that are not for an address are 405 with those that are: %s %s", async (method, path, allowed) => {
    const refused = await world.ask(path, { method });
    expect([refused.status, refused.headers.get("Allow")]).toEqual([405, allowed]);
  });

  it("of HEAD answer as GET without a body", async () => {
    const [head, get] = [await world.ask(project, { method: "HEAD" }), await world.ask(project)];
    expect([head.status, head.text, head.headers.get("Content-Type")]).toEqual([
      200,
      "",
      get.headers.get("Content-Type"),
    ]);
    expect((await world.ask("/api/projects/nope", { method: "HEAD" })).status).toBe(422);
  });

  it("give no page of another site access", async () => {
    const asked = await world.ask("/api/projects", { method: "OPTIONS", headers: { Origin: "https://evil.example" } });
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});

describe("bodies", () => {
  it.each(["", "{", "[1,", "not json", '{"name":"a"}}', "\u0000", "NaN"])(
    "that are no JSON are 400: %j",
    async (text) => {
      const refused = await world.ask("/api/projects", { text });
      expect([refused.status, refused.body]).toMatchObject([400, { code: "malformed_json" }]);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", ""])(
    "of another type are 415, and do nothing: %j",
    async (type) => {
      for (const path of ["/api/projects", `${project}/infrastructure`, "/api/plans", "/api/price"]) {
        const refused = await world.ask(path, { text: "{}", headers: { "Content-Type": type } });
        expect([refused.status, refused.body]).toMatchObject([415, { code: "unsupported_media_type" }]);
      }
      expect((await world.ask(`${project}/infrastructure/runs`)).body).toMatchObject({ runs: [] });
    },
  );

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/vnd.acme+json"])(
    "of type %s are read",
    async (type) => {
      const made = await world.ask("/api/projects", { body: hobby, headers: { "Content-Type": type } });
      expect(made.status).toBe(201);
    },
  );

  it("may be left out where nothing has to be said", async () => {
    const own = await newProject(world);
    expect((await world.ask(`${own}/infrastructure`, { method: "POST" })).body).toMatchObject({ generated: true });
    expect((await world.ask("/api/projects", { method: "POST" })).status).toBe(422);
  });

  it("that are too large are 413, whether they say so or not", async () => {
    const body = { ...hobby, description: "x".repeat(10_000) };
    const declared = await world.ask("/api/projects", { body, headers: { "Content-Length": "10200" } });
    expect([declared.status, declared.body]).toMatchObject([413, { code: "too_large" }]);
    expect(declared.headers.get("Connection")).toBe("close");
    expect((await world.ask("/api/projects", { body })).status).toBe(413);
    expect(await sendInPieces(12)).toBe(413);
    expect(await sendInPieces(2)).toBe(400);
  });

  /** Pieces of a kilobyte each, with no length given. */
  async function sendInPieces(count: number): Promise<number> {
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        if (sent > count) controller.close();
        else controller.enqueue(new TextEncoder().encode(" ".repeat(1000)));
      },
    });
    const headers = { Authorization: `Bearer ${await tokenOf(alice)}`, "Content-Type": "application/json" };
    const request = new Request("http://localhost/api/projects", {
      method: "POST",
      headers,
      body: stream,
      duplex: "half",
    });
    return (await world.check({ method: "POST", path: "/api/projects" }, await world.app.fetch(request))).status;
  }

  it("with a key of prototypes change nothing", async () => {
    const text = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"teamSize":1}';
    const refused = await world.ask(`${project}/infrastructure`, { text });
    expect(refused.status).toBe(422);
    expect(Object.keys({})).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("addresses", () => {
  it.each([
    "/",
    "/api",
    "/api/",
    "/api/projects/",
    "//api/projects",
    "/api//projects",
    "/api/projects//infrastructure",
    "/API/projects",
    "/api/projects/../../etc/passwd",
    "/api/%2e%2e/etc",
    "/api/projects%2f..%2f..",
    "/api/..%2fapi/projects",
    "/api/projects;a=b",
    "/openapi.json/",
    "/.env",
    "/api/pröjects",
    "/api/%ff",
    "/api/%",
    "/api/%00",
  ])("that are none are 404: %s", async (path) => {
    expect((await world.ask(path)).status).toBe(404);
  });

  it.each([
    "..%2f..",
    "%2e%2e",
    "a%2fb",
    "%00",
    "💥",
    "x'%20or%201=1--",
    "%ff",
    "%",
    "%E0%A4%A",
    "null",
    "-1",
    `${alice}x`,
  ])("with an id that is none are refused: %s", async (id) => {
    const refused = await world.ask(`/api/projects/${id}/infrastructure`);
    expect([404, 422]).toContain(refused.status);
  });

  it("that are written in another way lead to the same place", async () => {
    const encoded = project.replace("/projects/", "/%70rojects/");
    expect((await world.ask(encoded)).body).toEqual((await world.ask(project)).body);
    const { headers } = await world.ask(`${encoded}/infrastructure`, {
      body: {},
      headers: { Prefer: "respond-async" },
    });
    expect(headers.get("Location")).toMatch(new RegExp(`^${project}/infrastructure/runs/`));
  });
});

describe("headers", () => {
  it("cannot bring lines of their own into an answer or the log", async () => {
    for (const id of ["a\tb", "<script>", "x".repeat(300), "a,b", "ä"]) {
      const { headers } = await world.ask("/api/projects", { headers: { "X-Request-Id": id } });
      expect(headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(() => new Headers({ "X-Request-Id": "a\r\nSet-Cookie: b" })).toThrow(TypeError);
    const kept = await world.ask("/api/projects", { headers: { "X-Request-Id": "trace-1" } });
    expect(kept.headers.get("X-Request-Id")).toBe("trace-1");
  });

  it("of every answer keep browsers careful", async () => {
    for (const path of ["/healthz", "/api/projects", "/nothing", "/openapi.json"]) {
      const { headers } = await world.ask(path);
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
    }
  });
});

describe("the log", () => {
  it("has one line a request, with its id, who asked and how it ended, and nothing of what was said", async () => {
    const own = await apiWorld();
    const token = await tokenOf(alice);
    const made = await own.ask("/api/projects", { body: hobby });
    await own.ask("/api/projects?after=whisper", { headers: { "X-Request-Id": "trace-2" } });
    await own.ask(`${made.headers.get("Location")}/infrastructure`, { body: { budgetConstraints: "whisper" } });
    await own.ask("/api/plans", { body: { projectName: "whisper", projectDescription: hobby.description } });
    const lines = own
      .log()
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatchObject({
      method: "POST",
      route: "/api/projects",
      status: 201,
      user: alice,
      requestId: made.headers.get("X-Request-Id"),
    });
    expect(lines[2]).toMatchObject({ status: 422, requestId: "trace-2" });
    for (const secret of ["whisper", "Lichen", "lichens", token, token.split(".")[2] ?? ""])
      expect(own.log()).not.toContain(secret);
  });

  it("tells a fault with where it happened, and its caller nothing but the id", async () => {
    const backend = await import("../fake-backend.ts").then(({ fakeBackend }) => fakeBackend());
    const own = await apiWorld({
      backend: {
        ...backend,
        storeFor: (actor) => ({
          ...backend.storeFor(actor),
          listProjects: () => Promise.reject(new RangeError("a row says: whisper")),
        }),
      },
    });
    const fault = await own.ask("/api/projects");
    expect([fault.status, fault.body]).toMatchObject([
      500,
      { code: "internal", detail: "unexpected fault; the log says more" },
    ]);
    expect(fault.text).not.toContain("whisper");
    expect(own.log()).toContain(fault.headers.get("X-Request-Id"));
    expect(own.log()).toContain("RangeError");
    expect(own.log()).not.toContain("whisper");
  });
});
