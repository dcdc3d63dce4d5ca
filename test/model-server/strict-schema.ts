import { allSchemas, isRecord, type LocatedSchema, levelsOf, resolveReference } from "./schema-walk.ts";

/**
 * OpenAI's documented rules for strict structured outputs, checked apart from the product's own code.
 * Limits are those of the first release (today 10 levels, 5,000 properties, 1,000 enum values): Azure and other
 * providers may still hold them.
 */
const limits = { levels: 5, properties: 100, enumValues: 500 };

const forbiddenKeywords = [
  "default",
  ...["oneOf", "allOf", "not", "if", "then", "else"],
  ...["dependentRequired", "dependentSchemas", "patternProperties", "propertyNames", "minProperties", "maxProperties"],
  ...["unevaluatedProperties", "unevaluatedItems", "prefixItems", "uniqueItems"],
  ...["contains", "minContains", "maxContains", "minLength", "maxLength"],
];

const namePattern = /^[a-zA-Z0-9_-]{1,64}$/;

/** Says why the name of a schema or function is refused, or null. */
export function nameViolation(name: string): string | null {
  return namePattern.test(name) ? null : `the name must match '${namePattern.source}'.`;
}

/** Says which rule a schema breaks, in the words that follow "Invalid schema for … '…': ", or null. */
export function strictViolation(root: unknown): string | null {
  if (!isRecord(root) || root.type !== "object") {
    const type = isRecord(root) ? JSON.stringify(root.type ?? "None") : '"None"';
    return `schema must be a JSON Schema of 'type: "object"', got 'type: ${type}'.`;
  }
  if ("anyOf" in root) return "In context=(), 'anyOf' is not permitted at the root.";
  for (const located of allSchemas(root)) {
    const problem = problemOf(located, root);
    if (problem !== null) return `In context=${contextText(located.path)}, ${problem}`;
  }
  return totalsProblem(root);
}

function problemOf({ schema }: LocatedSchema, root: Record<string, unknown>): string | null {
  if (!isRecord(schema)) return "a schema must be an object.";
  const forbidden = forbiddenKeywords.find((keyword) => keyword in schema);
  if (forbidden !== undefined) return `'${forbidden}' is not permitted.`;
  if ("$ref" in schema) return referenceProblem(schema, root);
  return typeProblem(schema);
}

function referenceProblem(schema: Record<string, unknown>, root: Record<string, unknown>): string | null {
  const beside = Object.keys(schema).filter((key) => key !== "$ref");
  if (beside.length > 0) return `$ref cannot have keywords {${beside.map((key) => `'${key}'`).join(", ")}}.`;
  return resolveReference(schema.$ref, root) === undefined ? "$ref points to nothing in this schema." : null;
}

function typeProblem(schema: Record<string, unknown>): string | null {
  const types = [schema.type].flat();
  if (types.includes("object")) return objectProblem(schema);
  if (types.includes("array") && !("items" in schema)) return "array schema missing items.";
  const typed = ["type", "anyOf", "enum", "const"].some((keyword) => keyword in schema);
  return typed ? null : "schema must have a 'type' key.";
}

function objectProblem({ properties = {}, required, additionalProperties }: Record<string, unknown>): string | null {
  if (additionalProperties !== false) return "'additionalProperties' is required to be supplied and to be false.";
  const names = isRecord(properties) ? Object.keys(properties) : [];
  const listed: unknown[] = Array.isArray(required) ? required : [];
  const missing = names.find((name) => !listed.includes(name));
  const rule = "'required' is required to be supplied and to be an array including every key in properties.";
  if (missing !== undefined) return `${rule} Missing '${missing}'.`;
  const extra = listed.find((name) => typeof name !== "string" || !names.includes(name));
  return extra === undefined ? null : `${rule} Extra required key ${JSON.stringify(extra)} supplied.`;
}

function totalsProblem(root: Record<string, unknown>): string | null {
  let properties = 0;
  let enumValues = 0;
  for (const { schema } of allSchemas(root)) {
    if (!isRecord(schema)) continue;
    if (isRecord(schema.properties)) properties += Object.keys(schema.properties).length;
    if (Array.isArray(schema.enum)) enumValues += schema.enum.length;
  }
  const levels = levelsOf(root, root);
  if (levels > limits.levels) return `${levels} levels of nesting exceeds limit of ${limits.levels}.`;
  if (properties > limits.properties) return `${properties} properties exceeds limit of ${limits.properties}.`;
  if (enumValues > limits.enumValues) return `${enumValues} enum values exceeds limit of ${limits.enumValues}.`;
  return null;
}

/** The API writes the path as a Python tuple. */
function contextText(path: readonly string[]): string {
  const parts = path.map((part) => `'${part}'`);
  return parts.length === 1 ? `(${parts.join("")},)` : `(${parts.join(", ")})`;
}
