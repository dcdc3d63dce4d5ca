import { describe, expect, it } from "vitest";
import { BadInputError } from "../../src/errors.ts";
import { loadDataset, parseDataset } from "./load-dataset.ts";
import { briefRowSchema } from "./schema.ts";

const reason = "Because the stack names it.";
const check = { id: "engine", path: "decisions.database.details.engine", equals: "postgres", reason };

function row(key: string, checks: readonly object[] = [check]) {
  return {
    key,
    split: "dev",
    tags: { projectType: "shop", size: "small", regimes: [], focus: "ordinary" },
    brief: { projectName: "Shop", projectDescription: "A shop." },
    expect: { status: ["valid"], checks, mustPass: [], mustNotFail: [] },
  };
}

function parse(...rows: readonly unknown[]) {
  const text = rows.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n");
  return parseDataset(text, "briefs.jsonl", briefRowSchema);
}

describe("parseDataset", () => {
  it("reads rows in their order and skips empty lines", () => {
    expect(parse(row("one"), "", row("two"), "").map(({ key }) => key)).toEqual(["one", "two"]);
  });

  it.each([
    ["no JSON", [row("one"), "{ no"], /^briefs\.jsonl:2: is not JSON \(one object a line\): /],
    ["an unknown key", [row("one"), "", { ...row("two"), spilt: "dev" }], /^briefs\.jsonl:3: .*spilt/],
    ["a wrong value", [{ ...row("one"), split: "train" }], /^briefs\.jsonl:1: split: /],
    ["no object", ["[]"], /^briefs\.jsonl:1: \S/],
    ["a key twice", [row("one"), row("one")], /^briefs\.jsonl:2: key "one" is taken by briefs\.jsonl:1; rename one$/],
    ["nothing", [""], /^briefs\.jsonl: holds no row/],
    [
      "no operator",
      [row("one", [{ ...check, equals: undefined }])],
      /^briefs\.jsonl:1: expect\.checks\[0\]: .*exactly/,
    ],
    [
      "two operators",
      [row("one", [{ ...check, atLeast: 1 }])],
      /:1: expect\.checks\[0\]: must ask exactly one of oneOf/,
    ],
    ["no reason", [row("one", [{ ...check, reason: "" }])], /:1: expect\.checks\[0\]\.reason: /],
    [
      "no expression",
      [row("one", [{ id: "name", path: "status", matches: "(", reason }])],
      /:1: expect\.checks\[0\]\.matches: is not a regular expression/,
    ],
  ])("refuses %s in one line that names the place", (_, rows, message) => {
    expect(() => parse(...rows)).toThrow(BadInputError);
    expect(() => parse(...rows)).toThrow(message);
  });
});

describe("loadDataset", () => {
  it("names a file that is not there", () => {
    expect(() => loadDataset("evals/datasets/none.jsonl", briefRowSchema)).toThrow(
      /^evals\/datasets\/none\.jsonl: cannot be read; give the path of a \.jsonl file$/,
    );
  });
});
