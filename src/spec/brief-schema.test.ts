import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { briefArbitrary } from "../../test/arbitrary-brief.ts";
import { normalizedBriefSchema } from "./brief.ts";
import { briefInputFields, graphInputSchema } from "./brief-schema.ts";
import { parseBrief } from "./parse-brief.ts";

const schema = z.toJSONSchema(graphInputSchema);

describe("graphInputSchema", () => {
  it("holds the brief's fields in the brief's order, then where to save and what to decide anew", () => {
    expect(Object.keys(graphInputSchema.shape)).toEqual([
      ...Object.keys(normalizedBriefSchema.shape),
      "projectId",
      "runId",
      "sections",
    ]);
  });

  it("becomes a strict JSON schema with a title and a description on every field, the same for input and output", () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["projectName", "projectDescription"]);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      expect([name, property], name).toEqual([
        name,
        expect.objectContaining({ title: expect.any(String), description: expect.any(String) }),
      ]);
    }
    expect(z.toJSONSchema(graphInputSchema, { io: "input" })).toEqual(schema);
  });

  it("has no defaults, patterns or limits: those are parseBrief's", () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:default|pattern|minLength|maxLength|minimum|maximum|format)":/);
  });

  it("passes every valid brief through unchanged, and its normal form too", () => {
    fc.assert(
      fc.property(briefArbitrary, (raw) => {
        expect(graphInputSchema.parse(raw)).toEqual(raw);
        const { brief } = parseBrief(raw);
        expect(graphInputSchema.parse(brief)).toEqual(brief);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves unknown inner keys to parseBrief, which names the one meant", () => {
    const raw = { projectName: "a", projectDescription: "b", scaleRequirements: { expectdUsers: 5 } };
    expect(graphInputSchema.parse(raw)).toEqual(raw);
    expect(() => parseBrief(raw)).toThrow('did you mean "expectedUsers"?');
  });

  it("refuses an unknown field at top level", () => {
    expect(graphInputSchema.safeParse({ projectName: "a", projectDescription: "b", budget: 5 }).success).toBe(false);
    expect(Object.keys(briefInputFields)).not.toContain("projectId");
  });
});
