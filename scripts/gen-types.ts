/**
 * Writes src/db/database.generated.ts, the types of the database in the form supabase-js takes, from the migrations:
 * applied to a PostgreSQL in memory, then read from its catalog. `--check` fails when the file is not up to date.
 * Not the Supabase CLI: 135 MB, and it would still need a server; and it types arguments of functions as never null.
 * Run: npm run gen:types [-- --check]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createPgliteConnection } from "@supabase/lite/pglite";
import { z } from "zod";
import { migrate } from "../src/db/embedded/migrate.ts";

const file = "src/db/database.generated.ts";
const connection = await createPgliteConnection({ url: "memory://" });
await connection.exec(readFileSync("test/db/prelude.sql", "utf8"));
await migrate(connection, "supabase/migrations");

async function query<Row>(row: z.ZodType<Row>, sql: string): Promise<Row[]> {
  return z.object({ rows: z.array(row) }).parse(await connection.exec(sql)).rows;
}

const columns = await query(
  z.object({ table: z.string(), name: z.string(), type: z.string(), nullable: z.boolean(), optional: z.boolean() }),
  `select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
     a.atthasdef or not a.attnotnull as optional
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
   order by c.relname, a.attname`,
);
const relations = await query(
  z.object({
    table: z.string(),
    name: z.string(),
    columns: z.array(z.string()),
    target: z.string(),
    targetColumns: z.array(z.string()),
    oneToOne: z.boolean(),
  }),
  `select c.conrelid::regclass::text as table, c.conname as name, c.confrelid::regclass::text as target,
     array(select attname::text from unnest(c.conkey) with ordinality k(n, i)
       join pg_attribute on attrelid = c.conrelid and attnum = k.n order by i) as columns,
     array(select attname::text from unnest(c.confkey) with ordinality k(n, i)
       join pg_attribute on attrelid = c.confrelid and attnum = k.n order by i) as "targetColumns",
     exists (select 1 from pg_constraint u where u.conrelid = c.conrelid and u.contype in ('p', 'u')
       and u.conkey = c.conkey) as "oneToOne"
   from pg_constraint c join pg_class r on r.oid = c.confrelid
   where c.contype = 'f' and c.connamespace = 'public'::regnamespace and r.relnamespace = 'public'::regnamespace
   order by 1, 2`,
);
const functions = await query(
  z.object({
    name: z.string(),
    result: z.string(),
    isSet: z.boolean(),
    names: z.array(z.string()),
    types: z.array(z.string()),
    defaults: z.int(),
  }),
  `select proname as name, t.typname as result, proretset as "isSet", coalesce(proargnames, '{}')::text[] as names,
     array(select typname::text from unnest(proargtypes) with ordinality a(o, i)
       join pg_type on pg_type.oid = a.o order by i) as types, pronargdefaults as defaults
   from pg_proc join pg_type t on t.oid = prorettype
   where pronamespace = 'public'::regnamespace and t.typname <> 'trigger' order by 1`,
);
await connection.close();

const scalars: Readonly<Record<string, string>> = {
  bool: "boolean",
  float8: "number",
  int2: "number",
  int4: "number",
  int8: "number",
  json: "Json",
  jsonb: "Json",
  numeric: "number",
  text: "string",
  timestamptz: "string",
  uuid: "string",
  void: "undefined",
};
const tables = [...new Set(columns.map(({ table }) => table))];

/** A type that the migrations use and this file does not know is an error, not `unknown`. */
function typeOf(name: string): string {
  if (name.startsWith("_")) return `${typeOf(name.slice(1))}[]`;
  const known = scalars[name] ?? (tables.includes(name) ? `Database["public"]["Tables"]["${name}"]["Row"]` : undefined);
  if (known === undefined) throw new Error(`scripts/gen-types.ts knows no TypeScript type for the SQL type ${name}`);
  return known;
}

function tableText(table: string): string {
  const own = columns.filter((column) => column.table === table);
  const fields = (isOptional: (column: (typeof own)[number]) => boolean): string =>
    own
      .map((column) => {
        const mark = isOptional(column) ? "?" : "";
        return `          ${column.name}${mark}: ${typeOf(column.type)}${column.nullable ? " | null" : ""};`;
      })
      .join("\n");
  const relationships = relations
    .filter((relation) => relation.table === table)
    .map(
      ({ name, columns: from, target, targetColumns, oneToOne }) =>
        `          { foreignKeyName: "${name}"; columns: ${JSON.stringify(from)}; isOneToOne: ${oneToOne}; ` +
        `referencedRelation: "${target}"; referencedColumns: ${JSON.stringify(targetColumns)} },`,
    );
  return `      ${table}: {
        Row: {\n${fields(() => false)}\n        };
        Insert: {\n${fields(({ optional }) => optional)}\n        };
        Update: {\n${fields(() => true)}\n        };
        Relationships: [\n${relationships.join("\n")}\n        ];
      };`;
}

function functionText({ name, result, isSet, names, types, defaults }: (typeof functions)[number]): string {
  const arguments_ = types.map((type, index) => {
    const optional = index >= types.length - defaults ? "?" : "";
    return `          ${names[index]}${optional}: ${typeOf(type)} | null;`;
  });
  return `      ${name}: {
        Args: {\n${arguments_.join("\n")}\n        };
        Returns: ${typeOf(result)}${isSet ? "[]" : " | null"};
      };`;
}

const text = `// Generated from supabase/migrations by npm run gen:types. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {\n${tables.map(tableText).join("\n")}\n    };
    Views: Record<never, never>;
    Functions: {\n${functions.map(functionText).join("\n")}\n    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
};
`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error(`${file} is not what the migrations say: run npm run gen:types`);
  process.exitCode = 1;
}
