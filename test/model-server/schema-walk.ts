export interface LocatedSchema {
  schema: unknown;
  /** Keys from the root, such as ["properties", "tags", "items"]. */
  path: readonly string[];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A schema and everything below it, definitions included; references are not followed. */
export function* allSchemas(schema: unknown, path: readonly string[] = []): Generator<LocatedSchema> {
  yield { schema, path };
  for (const child of [...partsOf(schema), ...definitionsOf(schema)]) {
    yield* allSchemas(child.schema, [...path, ...child.path]);
  }
}

/** Levels of objects and arrays within each other; the root is the first. A reference counts as what it points to, once. */
export function levelsOf(schema: unknown, root: unknown, followed: readonly string[] = []): number {
  if (!isRecord(schema)) return 0;
  const reference = schema.$ref;
  if (typeof reference === "string") {
    if (followed.includes(reference)) return 0;
    return levelsOf(resolveReference(reference, root), root, [...followed, reference]);
  }
  const types = [schema.type].flat();
  const own = types.includes("object") || types.includes("array") ? 1 : 0;
  const below = partsOf(schema).map((part) => levelsOf(part.schema, root, followed));
  return own + Math.max(0, ...below);
}

/** What "#/$defs/name" points to, or undefined. */
export function resolveReference(reference: unknown, root: unknown): unknown {
  if (typeof reference !== "string" || !reference.startsWith("#")) return undefined;
  let found: unknown = root;
  for (const part of reference.split("/").slice(1)) {
    found = isRecord(found) ? found[part] : undefined;
  }
  return found;
}

function partsOf(schema: unknown): LocatedSchema[] {
  if (!isRecord(schema)) return [];
  const parts = named(schema, "properties");
  if ("items" in schema) parts.push({ schema: schema.items, path: ["items"] });
  const choices: unknown[] = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  choices.forEach((choice, index) => {
    parts.push({ schema: choice, path: ["anyOf", String(index)] });
  });
  return parts;
}

function definitionsOf(schema: unknown): LocatedSchema[] {
  return isRecord(schema) ? [...named(schema, "$defs"), ...named(schema, "definitions")] : [];
}

function named(schema: Record<string, unknown>, keyword: string): LocatedSchema[] {
  const group = schema[keyword];
  if (!isRecord(group)) return [];
  return Object.entries(group).map(([name, child]) => ({ schema: child, path: [keyword, name] }));
}
