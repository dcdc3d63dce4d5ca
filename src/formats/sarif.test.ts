import { readFileSync } from "node:fs";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv";
import draft04 from "ajv/lib/refs/json-schema-draft-04.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fakeWorld } from "../../test/fake-world.ts";
import { allRules } from "../rules/rules.ts";
import { runCli } from "../cli/program.ts";
import { renderSarif } from "./sarif.ts";

/** The schema that OASIS publishes is draft 4 of JSON Schema. */
const ajv = new Ajv({ schemaId: "auto", meta: false, allErrors: true });
ajv.addMetaSchema(draft04);
const validate = ajv.compile(schema);

const placeSchema = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string(), index: z.number() }),
    region: z.object({ startLine: z.number() }).optional(),
  }),
  logicalLocations: z.array(z.object({ name: z.string(), fullyQualifiedName: z.string() })).optional(),
});
const resultSchema = z.object({
  ruleId: z.string(),
  ruleIndex: z.number().optional(),
  kind: z.string(),
  level: z.string(),
  message: z.object({ text: z.string() }),
  locations: z.array(placeSchema),
});
const logSchema = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          rules: z.array(
            z.object({
              id: z.string(),
              shortDescription: z.object({ text: z.string() }),
              fullDescription: z.object({ text: z.string() }),
              help: z.object({ text: z.string() }),
              defaultConfiguration: z.object({ level: z.string() }),
            }),
          ),
        }),
      }),
      results: z.array(resultSchema),
    }),
  ]),
});

function valid(text: string) {
  const log: unknown = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return logSchema.parse(log).runs[0];
}

const read = (name: string) => readFileSync(`examples/specs/${name}`, "utf8");
const files = {
  "specs/clinic plan.json": read("telehealth-without-agreement.json"),
  "desk.json": read("audited-saas-nobody-watches.json"),
  "brief.json": read("brief-telehealth.json"),
  "hobby.json": readFileSync("examples/hobby-site.json", "utf8"),
};

async function run(...argv: readonly string[]) {
  const world = fakeWorld({ files });
  await runCli([...argv, "--format", "sarif"], world);
  return valid(world.out());
}

describe("SARIF", () => {
  it("of a check is valid, and describes every rule", async () => {
    const { tool, results } = await run("check", "desk.json", "--brief", "brief.json");
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(allRules.map(({ id }) => id)));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it("tells kind and level as the standard defines them: a level only where something fails", async () => {
    const { results } = await run("check", "specs/clinic plan.json", "--brief", "brief.json");
    const pairs = new Set(results.map(({ kind, level }) => `${kind} ${level}`));
    expect([...pairs]).toEqual(
      expect.arrayContaining([
        "fail error",
        "fail warning",
        "open none",
        "pass none",
        "notApplicable none",
        "review none",
      ]),
    );
    for (const { kind, level } of results) expect(level === "none").toBe(kind !== "fail");
  });

  it("points to the file and to the place in the specification", async () => {
    const { results } = await run("check", "desk.json", "specs/clinic plan.json", "--brief", "brief.json");
    const startLine = files["specs/clinic plan.json"].split("\n").findIndex((line) => line.includes('"backups"')) + 1;
    const backups = results.find(({ ruleId, kind }) => ruleId === "backups-enabled" && kind === "fail");
    expect(backups?.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: "specs/clinic%20plan.json", index: 1 }, region: { startLine } },
      logicalLocations: [{ name: "enabled", fullyQualifiedName: "database.backups.enabled" }],
    });
  });

  it("of a plan is valid and names the brief's file", async () => {
    const { results } = await run("plan", "hobby.json", "--no-save", "--quiet");
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(allRules.length);
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("hobby.json");
  });

  it("is valid for hostile names, leaves out what a repair resolved, and knows rules of earlier versions", () => {
    const finding = {
      ruleId: "gone-rule",
      result: "fail" as const,
      severity: "info" as const,
      sections: [],
      path: "",
      message: "\u001b[31m{0} [link](https://example.test)",
      reference: "",
      resolvedInRound: null,
    };
    const { results } = valid(
      renderSarif([
        {
          source: "C:\\specs\\a b#c?.json",
          status: "valid",
          findings: [finding, { ...finding, resolvedInRound: 1 }],
          checks: [],
        },
      ]),
    );
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ruleId: "gone-rule",
      level: "note",
      message: { text: expect.not.stringContaining("\u001b") },
    });
    expect(results[0]).not.toHaveProperty("ruleIndex");
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("C%3A/specs/a%20b%23c%3F.json");
  });
});
