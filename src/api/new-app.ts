import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { BadInputError } from "../errors.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import { isFields } from "../spec/reading.ts";
import type { ApiEnv } from "./deps.ts";

/** What a validator found: the part of the request it looked at, and what it made of it. */
type Validated = { target: string; data?: unknown } & ({ success: true } | { success: false; error: z.core.$ZodError });

/** A group of routes. Fields that break their schema become one error that names each of them. */
export function newApp(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({ defaultHook: refuseBadFields });
}

/** Throws BadInputError where a part of a request breaks its schema. */
function refuseBadFields(result: Validated): undefined {
  if (result.success) return undefined;
  const details = result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = details;
  const where = first === undefined || first.path === "" ? partNames[result.target] : first.path;
  throw new BadInputError(`${where ?? result.target}: ${first?.message ?? "is wrong"}`, details, result.error);
}

const partNames: Readonly<Record<string, string>> = { json: "the body", param: "the path", query: "the query" };

/** The same for bodies with a brief's fields, whose own reader says better what is wrong; `known` fields need not be there. */
export function refuseBadBrief(result: Validated, known: Readonly<Record<string, unknown>>): undefined {
  if (!result.success && result.target === "json" && isFields(result.data)) {
    const { decider: _decider, sections: _sections, ...fields } = result.data;
    parseBrief({ ...known, ...fields });
  }
  return refuseBadFields(result);
}
