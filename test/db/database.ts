import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres, { type Sql, type TransactionSql } from "postgres";

export type Actor = { role: "authenticated"; userId: string } | { role: "anon" } | { role: "service_role" };

/** A migrated database, asked as PostgREST asks: one transaction a request, under the role of the caller. */
export interface TestDatabase {
  /** As the superuser, to set up and to look behind the policies. */
  admin: Sql;
  as<Result>(actor: Actor, work: (sql: TransactionSql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const read = (file: string): string => readFileSync(path.resolve(file), "utf8");

/** Roles belong to the server, not to the database: they are there from the second database on. */
const prelude = read("test/db/prelude.sql").replace(
  /^create role (\w+) .*;$/gm,
  (statement, role) =>
    `do $$ begin if not exists (select 1 from pg_roles where rolname = '${role}') then ${statement} end if; end $$;`,
);

/**
 * The same migrations as everywhere, unchanged, on a database that grants nothing (or, as older projects, everything),
 * after what a product has there `before`.
 */
export async function createDatabase(
  serverUrl: string,
  name: string,
  { legacyGrants = false, before = "" } = {},
): Promise<TestDatabase> {
  const server = postgres(`${serverUrl}/postgres`, { max: 1 });
  await server.unsafe(`create database ${name}`);
  await server.end();
  const admin = postgres(`${serverUrl}/${name}`, { max: 60, onnotice: () => {} });
  await admin.unsafe(prelude);
  if (legacyGrants) await admin.unsafe(read("test/db/legacy-grants.sql"));
  await migrate(admin, before).catch(async (error) => {
    await admin.end({ timeout: 5 });
    throw error;
  });
  return {
    admin,
    as: (actor, work) => asActor(admin, actor, work),
    close: () => admin.end({ timeout: 5 }),
  };
}

async function migrate(admin: Sql, before: string): Promise<void> {
  await admin.unsafe(before);
  for (const file of readdirSync("supabase/migrations").sort()) await admin.unsafe(read(`supabase/migrations/${file}`));
}

async function asActor<Result>(
  admin: Sql,
  actor: Actor,
  work: (sql: TransactionSql) => Promise<Result>,
): Promise<Result> {
  const claims = JSON.stringify(
    actor.role === "authenticated" ? { sub: actor.userId, role: actor.role } : { role: actor.role },
  );
  const box: { result?: Result } = {};
  await admin.begin(async (sql) => {
    await sql`select set_config('role', ${actor.role}, true), set_config('request.jwt.claims', ${claims}, true)`;
    box.result = await work(sql);
  });
  if (!("result" in box)) throw new Error("the transaction ended without a result");
  return box.result;
}
