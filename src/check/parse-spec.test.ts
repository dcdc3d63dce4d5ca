import { describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { exampleSpec } from "../rules/example-fixture.ts";
import { parseSpec } from "./parse-spec.ts";

function problems(input: unknown): Record<string, string> {
  try {
    parseSpec(input, "spec.json");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.fromEntries(error.details.map(({ path, message }) => [path, message]));
  }
  throw new Error("it was read");
}

describe("parseSpec", () => {
  it("reads a bare specification and one with a note", () => {
    expect(parseSpec(exampleSpec)).toEqual({ spec: exampleSpec, plan: null });
    expect(parseSpec({ note: "planted", spec: exampleSpec })).toEqual({ spec: exampleSpec, plan: null });
  });

  it("names every problem with its path, what was met and how to mend it", () => {
    const { caching: _caching, ...rest } = exampleSpec;
    const broken = {
      ...rest,
      hosting: { ...rest.hosting, compute: "kontainers", regions: [], autoscaling: "yes", regoins: 1 },
      database: { ...rest.database, replicas: -1 },
      cicd: { ...rest.cicd, stages: ["test", 7] },
      estimatedMonthlyCost: "about 500",
      monitorng: {},
    };
    expect(problems(broken)).toEqual({
      "hosting.compute": '"kontainers" is none of the values allowed; did you mean "containers"?',
      "hosting.regions": "a list of 0 must be a list with at least one entry",
      "hosting.autoscaling": '"yes" must be true or false',
      "hosting.regoins": 'unknown key "regoins"; did you mean "regions"?',
      "database.replicas": "-1 must be at least 0",
      "cicd.stages[1]": "7 must be text",
      caching: "is required: an object",
      estimatedMonthlyCost: '"about 500" must be a cost such as "$1,240/month"',
      monitorng: 'unknown key "monitorng"; did you mean "monitoring"?',
    });
  });

  it("names paths within a wrapper, and keys that the wrapper does not have", () => {
    expect(problems({ spec: { ...exampleSpec, security: 1 } })).toEqual({ "spec.security": "1 must be an object" });
    expect(problems({ spec: exampleSpec, nots: "" })).toEqual({ nots: 'unknown key "nots"; did you mean "note"?' });
  });

  it.each([["text"], [[exampleSpec]], [null], [7]])("refuses %j", (input) => {
    expect(() => parseSpec(input, "x.json")).toThrow(/x\.json must be a JSON object/);
  });

  it("refuses an infeasible plan and one of another version", () => {
    expect(() => parseSpec({ spec: null, decisions: null })).toThrow(/infeasible plan holds no specification/);
    expect(() => parseSpec({ spec: exampleSpec, decisions: {} })).toThrow(/plan again, or give its "spec" alone/);
  });

  it("is not led astray by keys of every object", () => {
    expect(Object.keys(problems(JSON.parse('{"__proto__": 1, "constructor": 2}')))).toContain("constructor");
  });
});
