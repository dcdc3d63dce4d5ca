import { z } from "zod";
import { planSchema } from "../../src/spec/plan.ts";
import { type Fields, isFields } from "../../src/spec/reading.ts";

const planJsonSchema: unknown = z.toJSONSchema(planSchema, { reused: "inline" });

/** Whether plans can have something at a dotted path with `*` and numbers, so that a slip in an expectation shows. */
export function isPlanPath(path: string): boolean {
  return (
    path.split(".").reduce((schemas, key) => schemas.flatMap((schema) => step(schema, key)), variants(planJsonSchema))
      .length > 0
  );
}

/** A nullable or a union counts as each of its forms. */
function variants(schema: unknown): Fields[] {
  if (!isFields(schema)) return [];
  return Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(variants) : [schema];
}

function step(schema: Fields, key: string): Fields[] {
  if (key === "*" || (schema.type === "array" && /^\d+$/.test(key))) return elements(schema);
  const properties = isFields(schema.properties) ? schema.properties : {};
  return variants(properties[key] ?? schema.additionalProperties);
}

function elements({ items, properties, additionalProperties }: Fields): Fields[] {
  const values = isFields(properties) ? Object.values(properties) : [additionalProperties];
  return [items, ...values].flatMap(variants);
}
