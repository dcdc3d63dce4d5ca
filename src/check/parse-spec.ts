import type { z } from "zod";
import { BadInputError } from "../errors.ts";
import { suggestName } from "../spec/closest-name.ts";
import { type InfrastructureSpec, infrastructureSpecSchema } from "../spec/infrastructure-spec.ts";
import { type Plan, planSchema } from "../spec/plan.ts";
import { complain, type Fields, isFields, problemsError, type Reading, shown } from "../spec/reading.ts";

/** A specification to check. `plan` is there where a whole plan of ours was given: it tells what no string can. */
export interface ParsedSpec {
  spec: InfrastructureSpec;
  plan: Plan | null;
}

const wrapperKeys = ["spec", "note"] as const;

/**
 * Reads the specification of a stranger: bare, as `{ "spec": …, "note": "…" }`, or a plan of ours. It must have exactly
 * the keys of a specification. Throws one BadInputError that lists every problem with its path; `what` names the input.
 */
export function parseSpec(input: unknown, what = "the specification"): ParsedSpec {
  if (!isFields(input)) {
    throw new BadInputError(`${what} must be a JSON object, but ${shown(input)} was given; see examples/specs`, [
      { path: "", message: `${shown(input)} must be a JSON object` },
    ]);
  }
  if (!("spec" in input)) return { spec: readSpec(input, what, ""), plan: null };
  if ("decisions" in input) return readPlan(input, what);
  const reading: Reading = { problems: [], assumptions: [] };
  for (const key of Object.keys(input)) {
    if (!wrapperKeys.some((known) => known === key))
      reading.problems.push({ path: key, message: `unknown key ${shown(key)}; ${suggestName(key, wrapperKeys)}` });
  }
  if (reading.problems.length > 0) throw problemsError(what, reading.problems);
  return { spec: readSpec(input.spec, what, "spec"), plan: null };
}

function readPlan(input: Fields, what: string): ParsedSpec {
  if (input.spec === null) {
    const remedy = "an infeasible plan holds no specification: mend the brief and plan again";
    throw new BadInputError(`${what}: spec: ${remedy}`, [{ path: "spec", message: remedy }]);
  }
  const spec = readSpec(input.spec, what, "spec");
  const plan = planSchema.safeParse(input);
  if (plan.success) return { spec, plan: plan.data };
  const reading: Reading = { problems: [], assumptions: [] };
  for (const issue of plan.error.issues) complainOf(reading, issue, { input, prefix: "" });
  const remedy = 'plan again, or give its "spec" alone';
  const [first, ...others] = reading.problems;
  if (first === undefined) throw new BadInputError(`${what} is not a plan of this version: ${remedy}`, []);
  throw problemsError(what, [{ ...first, message: `${first.message}; ${remedy}` }, ...others]);
}

function readSpec(input: unknown, what: string, prefix: string): InfrastructureSpec {
  const result = infrastructureSpecSchema.safeParse(input);
  if (result.success) return result.data;
  const reading: Reading = { problems: [], assumptions: [] };
  for (const issue of result.error.issues) complainOf(reading, issue, { input, prefix });
  throw problemsError(what, reading.problems);
}

interface Place {
  input: unknown;
  prefix: string;
}

/** A problem that the schema found, told like those of a brief: where, what was met, how to mend it. */
function complainOf(reading: Reading, issue: z.core.$ZodIssue, { input, prefix }: Place): void {
  const path = [...(prefix === "" ? [] : [prefix]), ...issue.path.map(String)].join(".").replace(/\.(\d+)\b/g, "[$1]");
  const value = valueAt(input, issue.path);
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const place = path === "" ? shortened(key) : `${path}.${shortened(key)}`;
      const message = `unknown key ${shown(key)}; ${suggestName(key, knownKeys(issue.path))}`;
      reading.problems.push({ path: place, message });
    }
    return;
  }
  if (value === undefined) {
    reading.problems.push({ path, message: `is required: ${expectation(issue)}` });
    return;
  }
  const choices = issue.code === "invalid_value" ? issue.values.map(String) : [];
  complain(
    reading,
    path,
    value,
    choices.length > 0 && typeof value === "string"
      ? `is none of the values allowed; ${suggestName(value, choices)}`
      : `must be ${expectation(issue)}`,
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small")
    return issue.origin === "array" ? "a list with at least one entry" : `at least ${issue.minimum}`;
  return issue.message;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};

/** Keys of the specification at a path; none beyond the sections. */
function knownKeys([section]: readonly PropertyKey[]): readonly string[] {
  const { shape } = infrastructureSpecSchema;
  if (section === undefined) return Object.keys(shape);
  const sections: ReadonlyMap<PropertyKey, z.ZodType> = new Map(Object.entries(shape));
  const schema = sections.get(section);
  return schema !== undefined && "shape" in schema ? Object.keys(Object(schema.shape)) : Object.keys(shape);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === "number") value = value[key];
    else if (isFields(value) && typeof key === "string" && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function shortened(key: string): string {
  return key.slice(0, 80);
}
