import { describe, expect, it } from "vitest";
import { nameViolation, strictViolation } from "./strict-schema.ts";

const text = { type: "string" };

function strictObject(properties: Record<string, unknown>): Record<string, unknown> {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function nested(levels: number): Record<string, unknown> {
  return strictObject(levels === 1 ? { leaf: text } : { inner: nested(levels - 1) });
}

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `name${index}`);
}

describe("strict mode accepts", () => {
  it.each<[string, unknown]>([
    ["nullable, nested and described values", strictObject({ a: { type: ["string", "null"], description: "why" } })],
    ["a property named like a forbidden keyword", strictObject({ default: text, not: text })],
    ["anyOf below the root", strictObject({ a: { anyOf: [strictObject({ b: text }), { type: "null" }] } })],
    ["definitions", { ...strictObject({ a: { $ref: "#/$defs/b" } }), $defs: { b: strictObject({ c: text }) } }],
    ["a recursive schema", strictObject({ children: { type: "array", items: { $ref: "#" } } })],
    ["five levels", nested(5)],
    ["100 properties", strictObject(Object.fromEntries(many(100).map((name) => [name, text])))],
    ["500 enum values", strictObject({ a: { type: "string", enum: many(500) } })],
  ])("%s", (_, schema) => {
    expect(strictViolation(schema)).toBeNull();
  });
});

describe("strict mode refuses", () => {
  const open = { type: "object", properties: {}, required: [] };
  it.each<[string, unknown, string]>([
    ["no schema", null, `got 'type: "None"'`],
    ["a root that is no object", { type: "array", items: text }, `got 'type: "array"'`],
    ["anyOf at the root", { ...strictObject({}), anyOf: [] }, "In context=(), 'anyOf' is not permitted"],
    ["an open object", strictObject({ a: open }), "In context=('properties', 'a'), 'additionalProperties' is required"],
    ["an open nullable object", strictObject({ a: { ...open, type: ["object", "null"] } }), "'additionalProperties'"],
    ["an open object in anyOf", strictObject({ a: { anyOf: [open] } }), "('properties', 'a', 'anyOf', '0')"],
    ["an open definition", { ...strictObject({}), $defs: { b: open } }, "In context=('$defs', 'b')"],
    ["an open old-style definition", { ...strictObject({}), definitions: { b: open } }, "('definitions', 'b')"],
    ["an optional property", { ...strictObject({ a: text, b: text }), required: ["a"] }, "Missing 'b'"],
    ["an unknown required property", { ...strictObject({ a: text }), required: ["a", "b"] }, 'Extra required key "b"'],
    ["a value of any type", strictObject({ a: {} }), "schema must have a 'type' key"],
    ["an array of anything", strictObject({ a: { type: "array" } }), "array schema missing items"],
    [
      "a described reference",
      strictObject({ a: { $ref: "#", description: "x" } }),
      "cannot have keywords {'description'}",
    ],
    ["a reference to nothing", strictObject({ a: { $ref: "#/$defs/b" } }), "points to nothing"],
    ["a schema that is no object", strictObject({ a: true }), "a schema must be an object"],
    ["six levels", nested(6), "6 levels of nesting exceeds limit of 5"],
    ["six levels by arrays", strictObject({ a: { type: "array", items: nested(4) } }), "6 levels of nesting"],
    ["six levels by reference", { ...strictObject({ a: { $ref: "#/$defs/b" } }), $defs: { b: nested(5) } }, "6 levels"],
    ["101 properties", strictObject(Object.fromEntries(many(101).map((name) => [name, text]))), "101 properties"],
    ["501 enum values", strictObject({ a: { type: "string", enum: many(501) } }), "501 enum values"],
  ])("%s", (_, schema, message) => {
    expect(strictViolation(schema)).toContain(message);
  });

  it.each(
    (
      "default oneOf allOf not if then else dependentRequired dependentSchemas patternProperties propertyNames " +
      "minProperties maxProperties unevaluatedProperties unevaluatedItems prefixItems uniqueItems contains minContains " +
      "maxContains minLength maxLength"
    ).split(" "),
  )("the keyword %s", (keyword) => {
    const violation = strictViolation(strictObject({ a: { type: "array", items: { ...text, [keyword]: 1 } } }));
    expect(violation).toBe(`In context=('properties', 'a', 'items'), '${keyword}' is not permitted.`);
  });

  it("names that are empty, long or have spaces", () => {
    expect(["", "a b", "a".repeat(65)].map((name) => nameViolation(name) === null)).toEqual([false, false, false]);
    expect(nameViolation("a".repeat(64))).toBeNull();
  });
});
