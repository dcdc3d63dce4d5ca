import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limitedFetch, storeLimitMs } from "./limited-fetch.ts";
import { createSupabaseStore } from "./supabase-store.ts";

let server: Server;
let url: string;
let asked = 0;
/** How far an answer comes. */
let answers: "none" | "head" | "whole" | "empty" | "cut" | "gateway" = "none";

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    if (answers === "gateway") response.writeHead(504, { "content-type": "text/html" }).end("<html>Gateway</html>");
    if (answers === "cut") response.destroy();
    if (answers === "empty") response.writeHead(204).end();
    if (answers === "head" || answers === "whole") response.writeHead(200, { "content-type": "application/json" });
    if (answers === "head") response.write("[");
    if (answers === "whole") response.end("[]");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function storeWithin(limitMs: number) {
  asked = 0;
  return createSupabaseStore({ url, key: "k", fetch: limitedFetch(fetch, limitMs), close: async () => {} });
}

describe("a database that gives no answer", () => {
  it.each(["none", "head"] as const)("is given up when it is asked for something (sent: %s)", async (sent) => {
    answers = sent;
    await expect(storeWithin(50).getProject("p")).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringMatching(/the database gave no answer within 0\.05 s \(INFRASPEC_STORE_TIMEOUT_SECONDS\)$/),
    });
    expect(asked).toBe(1);
  });

  it.each(["none", "head", "cut", "gateway"] as const)(
    "is asked once for a change, which may be made (%s)",
    async (sent) => {
      answers = sent;
      const project = { name: "P", description: "", techStack: {} };
      await expect(storeWithin(50).createProject(project)).rejects.toMatchObject({
        name: "OutcomeUnknownError",
        code: "store_unavailable",
        message: expect.stringContaining("whether the change was made is not known"),
      });
      expect(asked).toBe(1);
    },
  );
});

describe("a gateway in place of the database", () => {
  it("is told of in words, not by its page", async () => {
    answers = "gateway";
    await expect(storeWithin(5_000).getProject("p")).rejects.toMatchObject({
      code: "store_unavailable",
      message: "cannot read the project: a web page came in place of the database's answer",
    });
  });
});

describe("a database that cannot be reached", () => {
  it("was sent nothing, so that a change was not made", async () => {
    const away = createSupabaseStore({ url: "http://127.0.0.1:1", key: "k", close: async () => {} });
    const project = { name: "P", description: "", techStack: {} };
    await expect(away.createProject(project)).rejects.toMatchObject({ name: "AppError", code: "store_unavailable" });
  });
});

describe("the limit", () => {
  it.each(["export_infrastructure_project", "import_infrastructure_projects"])("is longer for %s", async (name) => {
    answers = "none";
    const response = await limitedFetch(fetch, 4)(`${url}/rest/v1/rpc/${name}`, { method: "POST" });
    expect(await response.json()).toMatchObject({ message: expect.stringContaining("within 0.06 s") });
  });

  it("is what the setting says, in seconds, else twenty", () => {
    expect([storeLimitMs(1.5), storeLimitMs(undefined)]).toEqual([1_500, 20_000]);
  });
});

describe("a database that answers", () => {
  it("is heard, whatever the status", async () => {
    answers = "whole";
    expect(await (await limitedFetch()(url)).json()).toEqual([]);
    answers = "empty";
    const { status, body } = await limitedFetch()(url, { method: "DELETE" });
    expect([status, body]).toEqual([204, null]);
  });

  it("is let go when the caller withdraws", async () => {
    answers = "none";
    const caller = new AbortController();
    const asking = limitedFetch()(url, { signal: caller.signal });
    caller.abort();
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
    await expect(limitedFetch()(url, { signal: caller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});
