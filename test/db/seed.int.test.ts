import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import { type Actor, createDatabase, type TestDatabase } from "./database.ts";

const serverUrl = inject("postgresUrl");
const demo: Actor = { role: "authenticated", userId: "5eed0000-0000-4000-8000-000000000001" };
const seed = readFileSync("supabase/seed.sql", "utf8");
const rowSchema = z.object({ name: z.string(), description: z.string(), tech_stack: z.json() });

it("the configuration of Supabase names the seed", () => {
  const config = readFileSync("supabase/config.toml", "utf8");
  const [, listed = ""] = /^\[db\.seed\]\nenabled = true\nsql_paths = \["(.+)"\]$/m.exec(config) ?? [];
  expect(existsSync(path.join("supabase", listed))).toBe(true);
});

describe.skipIf(serverUrl === "")("the seed on PostgreSQL", () => {
  let db: TestDatabase;

  beforeAll(async () => {
    // Columns of GoTrue that the tests' own auth.users has not.
    const before = `alter table auth.users add column confirmation_token text, add column recovery_token text,
      add column email_change text, add column email_change_token_new text`;
    db = await createDatabase(serverUrl, "seeded", { before });
  });
  afterAll(() => db.close());

  it("applies after the migrations, also twice, and gives the demo user one project that can be planned", async () => {
    for (const _ of [1, 2]) await db.admin.unsafe(seed);
    const rows = await db.as(
      demo,
      (sql) => sql`select name, description, tech_stack from projects
      join project_data on project_id = projects.id`,
    );
    const [project] = z.tuple([rowSchema]).parse([...rows]);
    const { brief } = parseBrief({
      projectName: project.name,
      projectDescription: project.description,
      techStack: project.tech_stack,
    });
    expect(brief.techStack.categories).toMatchObject([{ choice: "Next.js" }, { choice: "PostgreSQL" }]);
    const [user] = await db.admin`select confirmation_token, recovery_token, email_change, email_change_token_new
      from auth.users`;
    expect(Object.values(user ?? {})).toEqual(["", "", "", ""]);
  });
});
