import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCatalog } from "../catalog/catalog.ts";
import { parseBriefJson } from "../spec/parse-brief.ts";
import { parseJson } from "../spec/parse-json.ts";
import { isFields } from "../spec/reading.ts";
import { checkSpec } from "./check-spec.ts";
import { parseSpec } from "./parse-spec.ts";

const folder = "examples/specs";
const briefs: Readonly<Record<string, string>> = {
  "audited-saas-nobody-watches.json": "brief-audited-saas.json",
  "card-shop-without-firewall.json": "brief-card-shop.json",
  "eu-saas-outside-the-union.json": "brief-eu-saas.json",
  "startup-that-does-not-add-up.json": "brief-startup.json",
  "telehealth-without-agreement.json": "brief-telehealth.json",
};

function check(name: string) {
  const input = parseJson(readFileSync(`${folder}/${name}`, "utf8"), name);
  const { brief } = parseBriefJson(readFileSync(`${folder}/${briefs[name]}`, "utf8"));
  const planted = isFields(input) ? rulesIn(String(input.note)) : [];
  return { planted, ...checkSpec({ ...parseSpec(input, name), brief, catalog: createCatalog() }) };
}

/** The note names in brackets the rules that find what was planted. */
function rulesIn(note: string): string[] {
  return [...note.matchAll(/\(([a-z0-9, -]+)\)/g)].flatMap(([, ids = ""]) => ids.split(", "));
}

describe("examples/specs", () => {
  it("has a brief for each specification", () => {
    const files = readdirSync(folder).filter((name) => !name.startsWith("brief-"));
    expect(files.sort()).toEqual(Object.keys(briefs));
  });

  it.each(Object.keys(briefs))("%s: the rules that its note names find what was planted", (name) => {
    const { planted, findings, status } = check(name);
    expect(planted.length).toBeGreaterThan(1);
    const found = findings.filter(({ result, ruleId }) => result === "fail" || ruleId === "unresolved-name");
    expect(found.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(planted));
    expect(status).toBe("needs_review");
  });

  it.each(Object.keys(briefs))("%s: no error but what was planted", (name) => {
    const { planted, findings } = check(name);
    const errors = findings.filter(({ result, severity }) => result === "fail" && severity === "error");
    expect(errors.map(({ ruleId }) => ruleId).filter((id) => !planted.includes(id))).toEqual([]);
  });
});
