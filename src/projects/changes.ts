import type { z } from "zod";

export type Json = z.core.util.JSONType;

/** What differs at a path such as `database.replicas`. A side that has nothing there has no key. */
export interface Change {
  path: string;
  before?: Json;
  after?: Json;
}

type JsonObject = Readonly<Record<string, Json>>;

/**
 * The differences between two JSON values, in the order of their keys. Objects are compared key by key, lists of
 * objects place by place, lists of plain values as a whole.
 */
export function changesBetween(before: Json | undefined, after: Json | undefined, path = ""): Change[] {
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesBetween(before[key], after[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (isListOfObjects(before) && isListOfObjects(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
      changesBetween(before[index], after[index], `${path}[${index}]`),
    ).flat();
  }
  if (isSame(before, after)) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: Json | undefined): value is Json[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

/** Whatever the order of keys: the database does not keep it. */
function isSame(before: Json | undefined, after: Json | undefined): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((value, index) => isSame(value, after[index]));
  if (isObject(before) && isObject(after)) return changesBetween(before, after).length === 0;
  return before === after;
}
