import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { projectArchiveSchema } from "../../src/projects/archive.ts";
import { type Actor, createDatabase, type TestDatabase } from "./database.ts";

const serverUrl = inject("postgresUrl");
const annId = "aaaaaaaa-0000-4000-8000-000000000001";
const bobId = "bbbbbbbb-0000-4000-8000-000000000002";
const ann: Actor = { role: "authenticated", userId: annId };
const bob: Actor = { role: "authenticated", userId: bobId };
const service: Actor = { role: "service_role" };

const rowOf = z.tuple([z.object({ value: z.json() })]);

describe.skipIf(serverUrl === "")("history on PostgreSQL", () => {
  let db: TestDatabase;
  let project: string;

  const exported = async (actor: Actor): Promise<z.infer<typeof rowOf>[0]["value"]> =>
    await db.as(actor, async (sql) => {
      const rows = await sql`select export_infrastructure_project(${project}) as value`;
      return rows.length === 0 ? null : rowOf.parse([...rows])[0].value;
    });
  const bringIn = (sql: TransactionSql, archive: z.infer<typeof rowOf>[0]["value"], owner: string | null) =>
    sql`select import_infrastructure_projects(${sql.json([archive])}, ${owner}, false) as value`;

  beforeAll(async () => {
    db = await createDatabase(serverUrl, "history");
    await db.admin`insert into auth.users (id) values (${annId}), (${bobId})`;
    project = await db.as(ann, async (sql) => {
      const [made] = await sql`insert into projects (name) values ('Moved') returning id`;
      return String(made?.id);
    });
    for (const n of [1, 2])
      await db.as(ann, async (sql) => {
        const [run] = await sql`
          select id from start_infrastructure_run(${project}, ${sql.json({ n })}, 'planner', null, 60)`;
        await sql`select complete_infrastructure_run(${String(run?.id)}, 'succeeded', ${sql.json({ n })},
          ${sql.json({ n })}, null, 12, null, null)`;
      });
    await db.as(ann, (sql) => sql`select restore_infrastructure_version(${project}, 1, 2)`);
  });
  afterAll(() => db.close());

  it("comes back as it was, to the microsecond, for the owner and for the secret key", async () => {
    const archive = await exported(ann);
    expect(projectArchiveSchema.parse(archive)).toMatchObject({ version: 3, spec: { n: 1 } });
    expect(JSON.stringify(archive)).toMatch(/\.\d{4,6}\+00:00/);
    for (const [actor, owner] of [
      [ann, null],
      [service, annId],
    ] as const) {
      await db.admin`delete from projects where id = ${project}`;
      await db.as(actor, (sql) => bringIn(sql, archive, owner));
      expect(await exported(ann)).toEqual(archive);
    }
  });

  it("cannot be brought in over a project of another, nor in the name of another", async () => {
    const archive = await exported(ann);
    expect(await exported(bob)).toBeNull();
    await expect(db.as(bob, (sql) => bringIn(sql, archive, null))).rejects.toMatchObject({ code: "23505" });
    await db.admin`delete from projects where id = ${project}`;
    await expect(db.as(bob, (sql) => bringIn(sql, archive, annId))).rejects.toMatchObject({ code: "42501" });
    expect(await db.admin`select id from projects`).toEqual([]);
    await db.as(ann, (sql) => bringIn(sql, archive, null));
  });

  it("is restored by one of two who saw the same version", async () => {
    const restore = (version: number) =>
      db.as(ann, (sql) => sql`select restore_infrastructure_version(${project}, ${version}, 3)`);
    const results = await Promise.allSettled([restore(1), restore(2)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = results.filter((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "PT409" });
  });
});
