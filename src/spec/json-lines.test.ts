import { describe, expect, it } from "vitest";
import { jsonLines, lineOfPath } from "./json-lines.ts";

const text = `{
  "note": "a \\" { colon: ",
  "spec": {
    "hosting": { "provider": "aws",
      "regions": ["a", { "inner": 1 }] },
    "database": {}
  },
  "last":
    1
}`;

describe("jsonLines", () => {
  it("finds keys wherever they stand", () => {
    expect(Object.fromEntries(jsonLines(text))).toEqual({
      note: 2,
      spec: 3,
      "spec.hosting": 4,
      "spec.hosting.provider": 4,
      "spec.hosting.regions": 5,
      "spec.hosting.regions.inner": 5,
      "spec.database": 6,
      last: 8,
    });
  });

  it("falls back to the nearest part of a path", () => {
    const lines = jsonLines(text);
    expect(lineOfPath(lines, "spec.database.backups.enabled")).toBe(6);
    expect(lineOfPath(lines, "elsewhere")).toBeUndefined();
  });

  it("is quick on large texts", () => {
    const startedAt = performance.now();
    jsonLines(`{"a":${JSON.stringify("x".repeat(250_000))}}`);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
