import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSupabaseStore } from "./supabase-store.ts";
import { limitedFetch } from "./limited-fetch.ts";

let server: Server;
let url: string;
let asked = 0;
/** How far an answer comes. */
let answers: "none" | "head" | "whole" | "empty" = "none";

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
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
      message: expect.stringMatching(/the database gave no answer within 0\.05 s$/),
    });
    expect(asked).toBe(1);
  });

  it("is not asked for a change twice, and nobody is told that it failed", async () => {
    answers = "none";
    const project = { name: "P", description: "", techStack: {} };
    await expect(storeWithin(50).createProject(project)).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringContaining("whether the change was made is not known"),
    });
    expect(asked).toBe(1);
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
