import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openEmbedded } from "../../src/db/embedded/open-embedded.ts";
import type { Store } from "../../src/projects/store.ts";
import { type Actor, createDatabase, type TestDatabase } from "./database.ts";
import { clientOf, migrations, storeOf, temporaryPlace } from "./embedded-place.ts";

const serverUrl = inject("postgresUrl");
const productTables = "test/db/product-tables.sql";
const doraId = "dddddddd-0000-4000-8000-000000000004";
const shop = "d0000000-0000-4000-8000-000000000001";
const bare = "d0000000-0000-4000-8000-000000000002";
const columnsOfProduct = "id, owner_id, name, description, slug, stage, settings";

describe.skipIf(serverUrl === "")("a product's tables on PostgreSQL", () => {
  let db: TestDatabase;
  const dora: Actor = { role: "authenticated", userId: doraId };
  const product = readFileSync(productTables, "utf8");

  beforeAll(async () => {
    db = await createDatabase(serverUrl, "adopted", { before: product });
  });
  afterAll(() => db.close());

  it("keep every row and column, and get the columns that were missing", async () => {
    const projects = await db.admin`select *, created_at::text as made from projects order by id`;
    expect(projects).toMatchObject([
      { id: shop, name: "Old shop", description: "Sells tea.", slug: "shop", settings: { theme: "dark" } },
      { id: bare, description: null, slug: null, settings: {} },
    ]);
    expect(projects[0]?.made).toContain(".678901");
    expect(await db.admin`select * from project_data`).toMatchObject([
      { project_id: shop, roadmap: ["v1"], infrastructure_spec: null, infrastructure_spec_version: 0 },
    ]);
    const [row] = await db.admin`select prosrc from pg_proc where proname = 'touch_updated_at'`;
    expect(row?.prosrc).toBe(" begin return new; end ");
  });

  it("take a run, for a project with data and for one without", async () => {
    for (const project of [shop, bare])
      await db.as(dora, async (sql) => {
        const [run] = await sql`select id from start_infrastructure_run(${project}, '{}', 'planner', null, 60)`;
        const [done] = await sql`select complete_infrastructure_run(${String(run?.id)}, 'succeeded', '{}', '{"n": 1}',
          null, 0, null, null) as version`;
        expect(done).toEqual({ version: 1 });
      });
    expect(await db.admin`select infrastructure_spec as spec from project_data`).toEqual([
      { spec: { n: 1 } },
      { spec: { n: 1 } },
    ]);
  });

  it("keep the policies that they have, beside ours", async () => {
    const stranger: Actor = { role: "authenticated", userId: "eeeeeeee-0000-4000-8000-000000000005" };
    const seen = () => db.as(stranger, (sql) => sql`select id from projects`);
    expect(await seen()).toHaveLength(0);
    await db.admin`update projects set stage = 'live' where id = ${shop}`;
    expect(await seen()).toMatchObject([{ id: shop }]);
    await expect(
      db.as(stranger, (sql) => sql`select start_infrastructure_run(${shop}, '{}', 'planner', null, 60)`),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it.each([
    ["ownerless", "owner_id", "team_id", "public.projects is there already and has no column owner_id of type uuid"],
    [
      "manifold",
      "not null unique references",
      "not null references",
      "public.project_data is there already and its project_id is not unique",
    ],
  ])("%s stop the first migration, with a line that says how to mend it", async (name, had, has, message) => {
    const before = product.replaceAll(had, has);
    await expect(createDatabase(serverUrl, name, { before })).rejects.toMatchObject({
      message,
      hint: expect.stringContaining("apply the migrations again"),
    });
  });
});

describe("a product's tables in the embedded backend", () => {
  const place = temporaryPlace();
  const folder = mkdtempSync(path.join(tmpdir(), "infraspec-adopt-"));
  let backend: Awaited<ReturnType<typeof openEmbedded>>;
  let store: Store;

  beforeAll(async () => {
    for (const file of readdirSync(migrations)) copyFileSync(path.join(migrations, file), path.join(folder, file));
    copyFileSync(productTables, path.join(folder, "20240101000000_product.sql"));
    backend = await openEmbedded({ dataDir: place.dataDir, migrations: folder });
    store = storeOf(backend, doraId);
  });
  afterAll(async () => {
    await backend.close();
    place.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are read and written through the store, and keep what is the product's", async () => {
    const service = clientOf(backend, backend.secretKey);
    const read = async () => JSON.stringify((await service.from("projects").select(columnsOfProduct).order("id")).data);
    const before = await read();
    expect(before).toContain('"settings":{"theme":"dark"}');
    expect((await store.listProjects({ limit: 9 })).map(({ name }) => name)).toEqual(["Bare", "Old shop"]);
    expect(await store.getProject(shop)).toMatchObject({ techStack: { categories: [{ choice: "Next.js" }] } });
    expect(await store.getProject(bare)).toMatchObject({ description: "", techStack: { categories: [] } });
    for (const id of [shop, bare]) {
      expect(await store.getInfrastructure(id)).toMatchObject({ projectId: id, spec: null, version: 0 });
      const run = await store.startRun({ projectId: id, brief: {}, decider: "planner", model: null });
      const written = { plan: { n: 1 }, spec: { n: 1 }, tokens: null, costMicroUsd: 0, error: null };
      expect(await store.finishRun({ runId: run.id, status: "succeeded", ...written })).toEqual({ version: 1 });
      expect(await store.getInfrastructure(id)).toMatchObject({ spec: { n: 1 }, plan: { n: 1 }, version: 1 });
      expect(await store.exportProject(id)).toMatchObject({ id, version: 1 });
    }
    expect(await store.createProject({ name: "New", description: "", techStack: {} })).toMatchObject({ name: "New" });
    expect(await read()).toContain(before.slice(1, -1));
  });
});
