import { z } from "zod";
import { InvariantError } from "../errors.ts";

/** The form of an answer as it goes over the wire: one constant schema a task, so that providers compile it once. */
export interface AnswerForm {
  name: string;
  schema: Record<string, unknown>;
}

/** Keywords that strict structured output takes; anything else is refused by some provider or some of its models. */
const allowedKeywords = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "const",
  "anyOf",
  "description",
  "minimum",
  "maximum",
]);
const deepest = 5;

/**
 * The wire form of a zod schema. Throws InvariantError where strict mode would refuse it: what a provider would say of
 * the first call of every run, said at start-up instead.
 */
export function answerForm(name: string, schema: z.ZodType): AnswerForm {
  if (!/^[a-z0-9_-]{1,64}$/i.test(name)) throw new InvariantError(`"${name}" is no name for an answer form.`);
  const wire: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input" })));
  if (!isRecord(wire)) throw new InvariantError(`The answer form ${name} is no object.`);
  const { $schema: _, ...root } = wire;
  const faults = root.type === "object" ? faultsOf(root, { path: name, depth: 1 }) : [`${name}: must be an object`];
  if (faults.length > 0) throw new InvariantError(`Not valid under strict structured output: ${faults.join("; ")}.`);
  return { name, schema: root };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Place {
  path: string;
  depth: number;
}

function faultsOf(schema: unknown, { path, depth }: Place): string[] {
  if (!isRecord(schema)) return [`${path}: must be a schema`];
  if (depth > deepest) return [`${path}: is nested too deeply`];
  const unknown = Object.keys(schema).filter((keyword) => !allowedKeywords.has(keyword));
  const anyOf = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return [
    ...unknown.map((keyword) => `${path}: ${keyword} is not taken`),
    ...(schema.type === "object" ? objectFaults(schema, { path, depth }) : []),
    ...(schema.items === undefined ? [] : faultsOf(schema.items, { path: `${path}[]`, depth: depth + 1 })),
    ...anyOf.flatMap((part: unknown, index) => faultsOf(part, { path: `${path}|${index}`, depth })),
  ];
}

function objectFaults(schema: Record<string, unknown>, { path, depth }: Place): string[] {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return [
    ...(schema.additionalProperties === false ? [] : [`${path}: additionalProperties must be false`]),
    ...Object.keys(properties).flatMap((key) => (required.has(key) ? [] : [`${path}.${key}: must be required`])),
    ...Object.entries(properties).flatMap(([key, property]) => [
      ...(isRecord(property) && typeof property.description === "string" ? [] : [`${path}.${key}: has no description`]),
      ...faultsOf(property, { path: `${path}.${key}`, depth: depth + 1 }),
    ]),
  ];
}
