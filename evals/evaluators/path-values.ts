/** What stands at a path; `missing` where there is no such key, or something on the way is null. */
export type PathValue = { kind: "found"; value: unknown } | { kind: "missing"; at: string };

/** Values at a dotted path into JSON; `*` stands for every element of an array or every value of an object. */
export function valuesAt(json: unknown, path: string): PathValue[] {
  return path
    .split(".")
    .reduce<PathValue[]>(
      (values, key) => values.flatMap((value) => (value.kind === "missing" ? [value] : step(value.value, key))),
      [{ kind: "found", value: json }],
    );
}

function step(value: unknown, key: string): PathValue[] {
  if (typeof value !== "object" || value === null) return [{ kind: "missing", at: key }];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (key === "*") return entries.map(([, inner]) => ({ kind: "found", value: inner }));
  const found = entries.find(([name]) => name === key);
  return [found === undefined ? { kind: "missing", at: key } : { kind: "found", value: found[1] }];
}
