import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { type Actor, createDatabase, type TestDatabase } from "./database.ts";

const serverUrl = inject("postgresUrl");
const annId = "aaaaaaaa-0000-4000-8000-000000000001";
const bobId = "bbbbbbbb-0000-4000-8000-000000000002";
const ann: Actor = { role: "authenticated", userId: annId };
const bob: Actor = { role: "authenticated", userId: bobId };
const anonymous: Actor = { role: "anon" };
const service: Actor = { role: "service_role" };
const tables = [
  "projects",
  "project_data",
  "infrastructure_runs",
  "infrastructure_spec_versions",
  "infrastructure_requests",
] as const;
const forbidden = { code: "42501" };
const conflict = { code: "PT409" };

interface Ids {
  project: string;
  run: string;
}

const textOf = (value: unknown): string => String(value);

async function start(sql: TransactionSql, project: string, leaseSeconds = 60): Promise<string> {
  const [row] = await sql`
    select id from start_infrastructure_run(${project}, ${sql.json({ n: 1 })}, 'planner', null, ${leaseSeconds})`;
  return textOf(row?.id);
}

async function complete(
  sql: TransactionSql,
  run: string,
  { status = "succeeded", expected = null }: { status?: string; expected?: number | null } = {},
): Promise<unknown> {
  const [row] = await sql`
    select complete_infrastructure_run(${run}, ${status}, ${sql.json({ plan: 1 })}, ${sql.json({ spec: run })},
      null, 12, null, ${expected}) as version`;
  return row?.version;
}

interface Claim {
  key: string;
  fingerprint?: string;
  owner?: string | null;
}

async function claim(sql: TransactionSql, { key, fingerprint = "f", owner = null }: Claim): Promise<unknown> {
  const [row] = await sql`select claim_infrastructure_request(${key}, ${fingerprint}, ${owner}) as claimed`;
  return row?.claimed;
}

for (const legacyGrants of [false, true]) {
  const name = legacyGrants ? "a database that grants everything on new tables" : "a database that grants nothing";
  describe.skipIf(serverUrl === "")(`the migrations on PostgreSQL, ${name}`, () => {
    let db: TestDatabase;
    let annHas: Ids;
    let bobHas: Ids;

    const newProject = async (actor: Actor, projectName: string): Promise<Ids> =>
      await db.as(actor, async (sql) => {
        const [row] = await sql`insert into projects (name) values (${projectName}) returning id`;
        const project = textOf(row?.id);
        await sql`insert into project_data (project_id) values (${project})`;
        const run = await start(sql, project);
        await complete(sql, run);
        await claim(sql, { key: "first" });
        await sql`update infrastructure_requests set run_id = ${run} where key = 'first'`;
        return { project, run };
      });
    const count = async (actor: Actor, table: string): Promise<number> =>
      await db.as(actor, async (sql) => (await sql`select 1 from ${sql(table)}`).count);
    const contents = async (): Promise<unknown> => {
      const read = tables.map((table) => db.admin`select * from ${db.admin(table)} order by 1, 2`);
      return JSON.stringify(await Promise.all(read));
    };

    beforeAll(async () => {
      db = await createDatabase(serverUrl, legacyGrants ? "legacy" : "strict", { legacyGrants });
      await db.admin`insert into auth.users (id) values (${annId}), (${bobId})`;
    });
    beforeEach(async () => {
      await db.admin`delete from projects`;
      await db.admin`delete from infrastructure_requests`;
      annHas = await newProject(ann, "Ann's");
      bobHas = await newProject(bob, "Bob's");
    });
    afterAll(async () => {
      await db.close();
    });

    it("apply twice: a database that has them already stays as it is", async () => {
      const { readdirSync, readFileSync } = await import("node:fs");
      const before = await contents();
      for (const file of readdirSync("supabase/migrations").sort())
        await db.admin.unsafe(readFileSync(`supabase/migrations/${file}`, "utf8"));
      expect(await contents()).toBe(before);
    });

    it("put row level security on every table of ours", async () => {
      const unprotected = await db.admin`
        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relrowsecurity`;
      expect(unprotected).toEqual([]);
      const listed = await db.admin`select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p', 'v', 'm') and relname = any(${[...tables]})`;
      expect(listed).toHaveLength(tables.length);
    });

    it("run no function with the rights of its maker, and let the anonymous call none of them", async () => {
      const functions = await db.admin`
        select proname, prosecdef as definer, has_function_privilege('anon', oid, 'execute') as anonymous,
          has_function_privilege('authenticated', oid, 'execute') as authenticated
        from pg_proc where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype`;
      expect(functions.length).toBeGreaterThanOrEqual(2);
      for (const found of functions)
        expect(found).toMatchObject({ definer: false, anonymous: false, authenticated: true });
    });

    it("grant the anonymous nothing at all", async () => {
      const granted = await db.admin`select table_name, privilege_type from information_schema.role_table_grants
        where table_schema = 'public' and grantee in ('anon', 'PUBLIC')`;
      expect(granted).toEqual([]);
    });

    it.each(tables)("let the anonymous neither read nor write %s", async (table) => {
      const statements = [
        `select * from ${table}`,
        `delete from ${table}`,
        `insert into ${table} default values`,
        `truncate ${table} cascade`,
      ];
      for (const statement of statements)
        await expect(db.as(anonymous, (sql) => sql.unsafe(statement))).rejects.toMatchObject(forbidden);
    });

    it("let the anonymous call no function", async () => {
      await expect(db.as(anonymous, (sql) => start(sql, annHas.project))).rejects.toMatchObject(forbidden);
      await expect(db.as(anonymous, (sql) => complete(sql, annHas.run))).rejects.toMatchObject(forbidden);
    });

    it.each(tables)("show an owner only the rows of theirs in %s, and the service all", async (table) => {
      expect(await count(ann, table)).toBe(1);
      expect(await count(bob, table)).toBe(1);
      expect(await count({ role: "authenticated", userId: "cccccccc-0000-4000-8000-000000000003" }, table)).toBe(0);
      expect(await count(service, table)).toBe(2);
    });

    it("let nobody change or delete the rows of another", async () => {
      const before = await contents();
      const ofProject = `project_id = '${annHas.project}'`;
      const ofAnn = {
        projects: `id = '${annHas.project}'`,
        project_data: ofProject,
        infrastructure_runs: ofProject,
        infrastructure_spec_versions: ofProject,
        infrastructure_requests: `owner_id = '${annId}'`,
      };
      const attempts = [
        `update projects set name = 'taken' where id = '${annHas.project}'`,
        `update project_data set infrastructure_spec = '{}' where project_id = '${annHas.project}'`,
        `update infrastructure_runs set error = 'x' where id = '${annHas.run}'`,
        `update infrastructure_spec_versions set spec = '{}' where project_id = '${annHas.project}'`,
        `update infrastructure_requests set response = '{}' where owner_id = '${annId}'`,
        ...tables.map((table) => `delete from ${table} where ${ofAnn[table]}`),
      ];
      for (const attempt of attempts) {
        const { count: changed } = await db.as(bob, (sql) => sql.unsafe(attempt));
        expect(changed, attempt).toBe(0);
      }
      expect(await contents()).toBe(before);
    });

    it("let nobody write into the project of another, or give rows of theirs away", async () => {
      const before = await contents();
      const attempts = [
        `insert into projects (name, owner_id) values ('x', '${annId}')`,
        `update projects set owner_id = '${annId}' where id = '${bobHas.project}'`,
        `insert into infrastructure_runs (project_id, brief, decider) values ('${annHas.project}', '{}', 'planner')`,
        `update infrastructure_runs set project_id = '${annHas.project}' where id = '${bobHas.run}'`,
        `insert into infrastructure_spec_versions values ('${annHas.project}', 9, '${bobHas.run}', '{}')`,
        `update infrastructure_spec_versions set project_id = '${annHas.project}', version = 9 where project_id = '${bobHas.project}'`,
        `insert into project_data (project_id) values ('${annHas.project}')`,
        `insert into project_data (project_id) values ('${annHas.project}') on conflict (project_id) do update set infrastructure_spec = '{}'`,
        `insert into infrastructure_requests (owner_id, key, fingerprint) values ('${annId}', 'x', 'f')`,
        `update infrastructure_requests set owner_id = '${annId}', key = 'x'`,
        `update infrastructure_requests set run_id = '${annHas.run}'`,
        `insert into infrastructure_requests (key, fingerprint, run_id) values ('x', 'f', '${annHas.run}')`,
      ];
      for (const attempt of attempts)
        await expect(
          db.as(bob, (sql) => sql.unsafe(attempt)),
          attempt,
        ).rejects.toMatchObject(forbidden);
      expect(await contents()).toBe(before);
    });

    it("let nobody start or complete a run of another, and say no more than that it is not there", async () => {
      const open = await db.as(ann, (sql) => start(sql, annHas.project));
      await expect(db.as(bob, (sql) => start(sql, annHas.project))).rejects.toMatchObject({ code: "PT404" });
      await expect(db.as(bob, (sql) => complete(sql, open))).rejects.toMatchObject(conflict);
      expect(await db.as(ann, (sql) => complete(sql, open))).toBe(2);
    });

    it("let nobody renew or cancel a run of another", async () => {
      const open = await db.as(ann, (sql) => start(sql, annHas.project));
      const before = await contents();
      const ask = async (actor: Actor, call: string): Promise<unknown> =>
        await db.as(actor, async (sql) => (await sql.unsafe(`select ${call} as done`))[0]?.done);
      const calls = [`renew_infrastructure_run('${open}', 999)`, `cancel_infrastructure_run('${open}')`];
      for (const call of calls) {
        expect(await ask(bob, call)).toBe(false);
        await expect(ask(anonymous, call)).rejects.toMatchObject(forbidden);
      }
      expect(await contents()).toBe(before);
      for (const call of calls) expect(await ask(ann, call)).toBe(true);
      for (const call of calls) expect(await ask(ann, call)).toBe(false);
      const [row] = await db.admin`select status, error, lease_expires_at from infrastructure_runs where id = ${open}`;
      expect(row).toEqual({ status: "failed", error: "cancelled by the user", lease_expires_at: null });
      await expect(db.as(ann, (sql) => complete(sql, open))).rejects.toMatchObject(conflict);
    });

    it("let one of 20 that cancel, complete or fail a run at once win, and keep to it", async () => {
      const open = await db.as(ann, (sql) => start(sql, annHas.project));
      const ends = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          db.as(ann, async (sql) => {
            if (index % 2 === 0) return `version ${textOf(await complete(sql, open))}`;
            const [row] = await sql`select cancel_infrastructure_run(${open}) as done`;
            return row?.done === true ? "cancelled" : null;
          }),
        ),
      );
      const won = ends.flatMap((end) => (end.status === "fulfilled" && end.value !== null ? [end.value] : []));
      expect(won).toHaveLength(1);
      const [row] = await db.admin`select status from infrastructure_runs where id = ${open}`;
      expect(row?.status).toBe(won[0] === "cancelled" ? "failed" : "succeeded");
    });

    it("keep the requests of each user apart, and claim in the name of another for nobody but the service", async () => {
      const before = await contents();
      for (const key of ["first", "x"])
        await expect(db.as(bob, (sql) => claim(sql, { key, owner: annId }))).rejects.toMatchObject(forbidden);
      await expect(db.as(anonymous, (sql) => claim(sql, { key: "x" }))).rejects.toMatchObject(forbidden);
      expect(await contents()).toBe(before);
      expect(await db.as(service, (sql) => claim(sql, { key: "first", owner: annId }))).toEqual({
        state: "known",
        fingerprint: "f",
        runId: annHas.run,
        response: null,
      });
      expect(await db.as(service, (sql) => claim(sql, { key: "x", owner: annId }))).toEqual({ state: "new" });
      expect(await db.as(bob, (sql) => claim(sql, { key: "x" }))).toEqual({ state: "new" });
      expect(await db.as(ann, (sql) => claim(sql, { key: "x" }))).toMatchObject({ state: "known" });
    });

    it("let one of 50 concurrent claims be the first, also of one that was given up", async () => {
      for (const _ of ["never claimed", "given up"]) {
        const claims = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            db.as(ann, (sql) => claim(sql, { key: "race", fingerprint: String(index) })),
          ),
        );
        expect(claims.filter((claimed) => JSON.stringify(claimed) === '{"state":"new"}')).toHaveLength(1);
        await db.admin`update infrastructure_requests set created_at = now() - interval '16 minutes' where key = 'race'`;
      }
    });

    it("forget a request after a day, or a quarter of an hour without run and answer, and only then", async () => {
      const age = (interval: string) =>
        db.admin`update infrastructure_requests set created_at = now() - ${interval}::interval where owner_id = ${annId}`;
      const state = async (key: string): Promise<unknown> => {
        const claimed = await db.as(ann, (sql) => claim(sql, { key }));
        return typeof claimed === "object" && claimed !== null && "state" in claimed ? claimed.state : claimed;
      };
      await db.as(
        ann,
        (sql) => sql`insert into infrastructure_requests (key, fingerprint, response)
        values ('answered', 'f', '{}'), ('open', 'f', null)`,
      );
      await age("14 minutes");
      expect([await state("first"), await state("answered"), await state("open")]).toEqual(["known", "known", "known"]);
      await age("16 minutes");
      expect([await state("first"), await state("answered"), await state("open")]).toEqual(["known", "known", "new"]);
      await age("23 hours");
      expect([await state("first"), await state("answered")]).toEqual(["known", "known"]);
      await age("25 hours");
      expect(await state("other")).toBe("new");
      expect(await count(ann, "infrastructure_requests")).toBe(1);
      expect(await count(bob, "infrastructure_requests")).toBe(1);
    });

    it("let nobody restore, prune or export the history of another, or import in their name or over them", async () => {
      const before = await contents();
      const asBob = (statement: string) => db.as(bob, (sql) => sql.unsafe(statement));
      const other = annHas.project;
      await expect(asBob(`select restore_infrastructure_version('${other}', 1, null)`)).rejects.toMatchObject({
        code: "PT404",
      });
      expect(await asBob(`select prune_infrastructure_history('${other}', 1) as pruned`)).toMatchObject([
        { pruned: { versions: 0, runs: 0 } },
      ]);
      expect(await asBob(`select * from export_infrastructure_project('${other}') e where e is not null`)).toHaveLength(
        0,
      );
      const exported = await db.as(ann, (sql) => sql`select export_infrastructure_project(${other})::text as text`);
      const file = textOf(exported[0]?.text);
      const importing = (owner: string | null) =>
        db.as(
          bob,
          (sql) => sql`select import_infrastructure_projects(jsonb_build_array(${file}::text::jsonb), ${owner}, false)`,
        );
      await expect(importing(null)).rejects.toMatchObject({ code: "23505" });
      await db.admin`delete from projects where id = ${other}`;
      await expect(importing(annId)).rejects.toMatchObject(forbidden);
      await importing(null);
      expect(await count(ann, "projects")).toBe(0);
      expect(await count(bob, "projects")).toBe(2);
      await db.as(bob, (sql) => sql`delete from projects where id = ${other}`);
      expect(before).toContain(other);
    });

    it("let no user empty a table, which row level security does not hold back", async () => {
      for (const table of tables)
        await expect(
          db.as(ann, (sql) => sql.unsafe(`truncate ${table} cascade`)),
          table,
        ).rejects.toMatchObject(forbidden);
    });

    it("tie a version to a run of the same project", async () => {
      await expect(
        db.as(
          bob,
          (sql) => sql`insert into infrastructure_spec_versions (project_id, version, run_id, spec)
          values (${bobHas.project}, 9, ${annHas.run}, '{}')`,
        ),
      ).rejects.toMatchObject({ code: "23503" });
    });

    it("keep each request to its role, many at a time", async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, index) => {
          const actor = [ann, bob, service][index % 3] ?? ann;
          return { index, seen: await count(actor, "projects") };
        }),
      );
      for (const { index, seen } of answers) expect(seen).toBe(index % 3 === 2 ? 2 : 1);
    });

    it.each([
      ["projects", "id", "name = 'New'"],
      ["project_data", "project_id", "tech_stack = '[]'"],
    ])("renew updated_at of %s on change", async (table, key, change) => {
      await db.admin.unsafe(`alter table ${table} disable trigger user`);
      await db.admin.unsafe(`update ${table} set updated_at = '2020-01-01'`);
      await db.admin.unsafe(`alter table ${table} enable trigger user`);
      await db.as(ann, (sql) => sql.unsafe(`update ${table} set ${change} where ${key} = '${annHas.project}'`));
      const [row] = await db.admin.unsafe(
        `select updated_at > now() - interval '1 minute' as fresh from ${table} where ${key} = '${annHas.project}'`,
      );
      expect(row).toEqual({ fresh: true });
    });

    it.each([
      "insert into projects (name) values ('')",
      "insert into projects (name) values (repeat('x', 201))",
      "insert into projects (name, description) values ('x', repeat('x', 20001))",
      "update project_data set infrastructure_spec_version = -1",
      "update infrastructure_runs set status = 'done'",
      "update infrastructure_runs set decider = 'oracle'",
      "update infrastructure_runs set cost_micro_usd = -1",
      "update infrastructure_spec_versions set version = 0",
      "update infrastructure_requests set key = ''",
      "update infrastructure_requests set key = repeat('x', 256)",
      "update infrastructure_requests set fingerprint = repeat('x', 256)",
    ])("refuse by check: %s", async (statement) => {
      await expect(db.as(ann, (sql) => sql.unsafe(statement))).rejects.toMatchObject({ code: "23514" });
    });

    it("delete everything of a project with it, and of a user with them", async () => {
      await db.as(ann, (sql) => sql`delete from projects where id = ${annHas.project}`);
      for (const table of tables) expect(await count(service, table), table).toBe(1);
      await db.admin`delete from auth.users where id = ${bobId}`;
      for (const table of tables) expect(await count(service, table), table).toBe(0);
      await db.admin`insert into auth.users (id) values (${bobId})`;
    });

    it("have one running run a project, whatever way it is written", async () => {
      await db.as(ann, (sql) => start(sql, annHas.project));
      await expect(db.as(ann, (sql) => start(sql, annHas.project))).rejects.toMatchObject(conflict);
      await expect(
        db.as(
          ann,
          (sql) => sql`insert into infrastructure_runs (project_id, brief, decider)
          values (${annHas.project}, '{}', 'planner')`,
        ),
      ).rejects.toMatchObject({ code: "23505" });
    });

    it("let one of 50 concurrent starts win", async () => {
      const starts = await Promise.allSettled(
        Array.from({ length: 50 }, () => db.as(ann, (sql) => start(sql, annHas.project))),
      );
      const lost = starts.filter((attempt) => attempt.status === "rejected");
      expect(lost).toHaveLength(49);
      // 23505 where both looked before either wrote: the index decides, and PostgREST answers 409 to it too.
      for (const { reason } of lost) expect(["PT409", "23505"]).toContain(reason.code);
    });

    it("let one of 20 concurrent completions win", async () => {
      const run = await db.as(ann, (sql) => start(sql, annHas.project));
      const ends = await Promise.allSettled(Array.from({ length: 20 }, () => db.as(ann, (sql) => complete(sql, run))));
      expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
      const versions = await db.admin`select version from infrastructure_spec_versions
        where project_id = ${annHas.project} order by 1`;
      expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    });

    it("refuse a stale version whole, and keep the run open", async () => {
      const run = await db.as(ann, (sql) => start(sql, annHas.project));
      const before = await contents();
      await expect(db.as(ann, (sql) => complete(sql, run, { expected: 0 }))).rejects.toMatchObject(conflict);
      expect(await contents()).toBe(before);
      expect(await db.as(ann, (sql) => complete(sql, run, { expected: 1 }))).toBe(2);
    });

    it("write run, version and current specification together, and nothing for a run without a specification", async () => {
      const [row] = await db.admin`
        select r.status, r.version, r.spec = d.infrastructure_spec and r.spec = v.spec as same,
          d.infrastructure_spec_version as current, r.lease_expires_at is null and r.finished_at is not null as closed
        from infrastructure_runs r join project_data d using (project_id)
          join infrastructure_spec_versions v on v.run_id = r.id where r.id = ${annHas.run}`;
      expect(row).toEqual({ status: "succeeded", version: 1, same: true, current: 1, closed: true });
      for (const status of ["infeasible", "failed"]) {
        const run = await db.as(ann, (sql) => start(sql, annHas.project));
        expect(await db.as(ann, (sql) => complete(sql, run, { status }))).toBeNull();
      }
      expect(await count(ann, "infrastructure_spec_versions")).toBe(1);
      const bad = await db.as(ann, (sql) => start(sql, annHas.project));
      await expect(db.as(ann, (sql) => complete(sql, bad, { status: "done" }))).rejects.toMatchObject({
        code: "23514",
      });
    });

    it("mark a run failed at the next start once its lease is over, and not before", async () => {
      const old = await db.as(ann, (sql) => start(sql, annHas.project, 1));
      await expect(db.as(ann, (sql) => start(sql, annHas.project))).rejects.toMatchObject(conflict);
      await db.admin`update infrastructure_runs set lease_expires_at = now() - interval '1 second' where id = ${old}`;
      const next = await db.as(ann, (sql) => start(sql, annHas.project));
      const states = await db.admin`select id, status, error from infrastructure_runs where id in (${old}, ${next})`;
      expect(states.find(({ id }) => id === old)).toMatchObject({
        status: "failed",
        error: "the process that ran it went away",
      });
      expect(states.find(({ id }) => id === next)).toMatchObject({ status: "running" });
      await expect(db.as(ann, (sql) => complete(sql, old))).rejects.toMatchObject(conflict);
    });

    it("find a page of runs by an index, however many there are", async () => {
      await db.admin`insert into infrastructure_runs (project_id, brief, decider, status, started_at)
        select ${annHas.project}, '{}', 'planner', 'failed', now() - n * interval '1 second'
        from generate_series(1, 20000) n`;
      await db.admin`analyze infrastructure_runs`;
      const explained = await db.as(
        ann,
        (sql) => sql`explain (format json)
        select id from infrastructure_runs where project_id = ${annHas.project}
        order by started_at desc, id desc limit 20`,
      );
      expect(JSON.stringify(explained)).toContain("infrastructure_runs_newest");
    });
  });
}
