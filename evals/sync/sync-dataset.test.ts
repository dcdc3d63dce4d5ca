import { afterEach, describe, expect, it } from "vitest";
import { type Fault, type LangSmithServer, startLangSmithServer } from "../../test/langsmith-server/server.ts";
import type { Mirrored } from "./example.ts";
import { createLangSmithClient } from "./langsmith-client.ts";
import { syncDataset } from "./sync-dataset.ts";

let server: LangSmithServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(fault?: Fault): Promise<LangSmithServer> {
  server = await startLangSmithServer(fault);
  return server;
}

function row(key: string, amount = 1): Mirrored {
  return { key, split: "dev", inputs: { key, amount }, outputs: { expect: { amount } }, tags: { size: "small" } };
}

/** How long the client would have waited. */
let waits: number[] = [];

async function sync({ url }: LangSmithServer, rows: readonly Mirrored[], retries = 0) {
  waits = [];
  const patience = { retries, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const client = createLangSmithClient({ apiKey: "test", endpoint: url, patience });
  return await syncDataset(client, { name: "briefs", description: "for a test", rows });
}

describe("syncDataset", () => {
  it("creates the data set and its examples, with what is expected, split and tags", async () => {
    const at = await start();
    const { created, datasetId } = await sync(at, [row("a"), row("b")]);
    expect(created).toEqual(["a", "b"]);
    expect([...at.datasets.keys()]).toEqual([datasetId]);
    expect([...at.examples.values()][0]).toMatchObject({
      dataset_id: datasetId,
      inputs: { key: "a", amount: 1 },
      outputs: { expect: { amount: 1 } },
      split: "dev",
      metadata: { key: "a", size: "small" },
    });
  });

  it("writes nothing the second time", async () => {
    const at = await start();
    await sync(at, [row("a"), row("b")]);
    at.reset();
    const again = await sync(at, [row("b"), row("a")]);
    expect(again).toMatchObject({ created: [], updated: [], deleted: [], unchanged: 2 });
    expect(at.writes()).toEqual([]);
  });

  it("changes only what was edited, in place", async () => {
    const at = await start();
    await sync(at, [row("a"), row("b")]);
    const ids = [...at.examples.keys()];
    at.reset();
    const edited = await sync(at, [row("a"), row("b", 2)]);
    expect(edited).toMatchObject({ created: [], updated: ["b"], deleted: [], unchanged: 1 });
    expect(at.writes()).toHaveLength(1);
    expect([...at.examples.keys()]).toEqual(ids);
    expect([...at.examples.values()][1]).toMatchObject({ inputs: { amount: 2 }, outputs: { expect: { amount: 2 } } });
  });

  it("deletes what is gone from the file, and leaves alone what somebody else added", async () => {
    const at = await start();
    const { datasetId } = await sync(at, [row("a"), row("b")]);
    const foreign = "11111111-1111-4111-8111-111111111111";
    at.examples.set(foreign, { id: foreign, dataset_id: datasetId, inputs: {}, metadata: {} });
    const after = await sync(at, [row("a")]);
    expect(after).toMatchObject({ created: [], updated: [], deleted: ["b"], foreign: 1 });
    expect([...at.examples.values()].map(({ id, metadata }) => (id === foreign ? "foreign" : metadata))).toEqual([
      expect.objectContaining({ key: "a" }),
      "foreign",
    ]);
  });

  it("sends many rows in several requests and reads all of them back", async () => {
    const at = await start();
    const rows = Array.from({ length: 120 }, (_, index) => row(`row-${index}`));
    await sync(at, rows);
    expect(at.writes().filter((write) => write.startsWith("POST /v1"))).toHaveLength(3);
    expect(await sync(at, rows)).toMatchObject({ unchanged: 120 });
  });

  it("looks once more where another sync was faster (409)", async () => {
    const at = await start(({ method, path }, earlier) =>
      method === "POST" && path.endsWith("/examples") && earlier === 0 ? 409 : undefined,
    );
    expect(await sync(at, [row("a")])).toMatchObject({ created: ["a"] });
    expect(at.examples.size).toBe(1);
  });

  it("takes the data set that somebody else created meanwhile", async () => {
    const at = await start(({ method, path }, earlier) => {
      if (method !== "POST" || path !== "/datasets" || earlier > 0) return undefined;
      server?.datasets.set("22222222-2222-4222-8222-222222222222", {
        id: "22222222-2222-4222-8222-222222222222",
        name: "briefs",
      });
      return 409;
    });
    expect(await sync(at, [row("a")])).toMatchObject({ datasetId: "22222222-2222-4222-8222-222222222222" });
  });

  it("tries again after 429, and waits in between", async () => {
    const at = await start(({ method }, earlier) => (method === "POST" && earlier === 0 ? 429 : undefined));
    expect(await sync(at, [row("a")], 2)).toMatchObject({ created: ["a"] });
    expect(at.writes().filter((write) => write === "POST /datasets")).toHaveLength(2);
    expect(waits).toEqual([500, 500]);
  });

  it("says in one line what LangSmith answered, and what was being done", async () => {
    const at = await start(({ path }) => (path.endsWith("/examples") && path !== "/examples" ? 500 : undefined));
    await expect(sync(at, [row("a")])).rejects.toMatchObject({
      code: "store_unavailable",
      message: expect.stringMatching(/^LangSmith answered 500 while syncing briefs: .*said so by the test/),
    });
  });

  it("says that nobody answers", async () => {
    const at = await start();
    await at.close();
    server = undefined;
    await expect(sync(at, [row("a")], 1)).rejects.toMatchObject({
      message: expect.stringMatching(/^LangSmith cannot be reached while looking for the data set briefs/),
    });
    expect(waits).toEqual([500]);
  });

  it("names the variable where the key is refused, and where there is none", async () => {
    const at = await start(() => 401);
    await expect(sync(at, [row("a")])).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringContaining("LANGSMITH_API_KEY"),
    });
    expect(() => createLangSmithClient({ apiKey: undefined, endpoint: undefined })).toThrow("LANGSMITH_API_KEY");
  });
});
