import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../test/fake-world.ts";
import { planSchema } from "../spec/plan.ts";
import { runCli } from "./program.ts";

const brief = readFileSync("examples/hobby-site.json", "utf8");
const files = { "brief.json": brief, "saas.json": readFileSync("examples/eu-b2b-saas.json", "utf8") };
const regulated = JSON.stringify({
  projectName: "Form",
  projectDescription: "A federal form.",
  complianceRequirements: ["FedRAMP"],
  preferences: { avoid: ["aws", "gcp", "azure", "cloudflare"] },
});

async function run(argv: readonly string[], setup: Parameters<typeof fakeWorld>[0] = { files }) {
  const world = fakeWorld(setup);
  const status = await runCli(argv, world);
  return { status, world, out: world.out(), err: world.err() };
}

describe("plan", () => {
  it("prints the plan, saves it in a project of the brief's name, and says where", async () => {
    const { status, out, err, world } = await run(["plan", "brief.json"]);
    expect(status).toBe(0);
    const [project] = await world.store.listProjects({ limit: 10 });
    expect(project?.name).toBe(JSON.parse(brief).projectName);
    expect(out).toContain(`Saved in project ${project?.id} as version 1`);
    expect(err).toMatch(/^brief .* options priced\nhosting /);
    expect(err.trimEnd().split("\n").at(-1)).toContain("npx infraspec serve");
  });

  it("uses the project again and counts its versions", async () => {
    const world = fakeWorld({ files });
    await runCli(["plan", "brief.json", "--quiet"], world);
    await runCli(["plan", "brief.json", "--quiet"], world);
    expect(await world.store.listProjects({ limit: 10 })).toHaveLength(1);
    expect(world.out()).toContain("as version 2");
    expect(world.err()).toBe("");
  });

  it("decides only the named sections anew, and keeps the others of the project's plan", async () => {
    const world = fakeWorld({ files });
    await runCli(["plan", "saas.json", "--quiet"], world);
    expect(await runCli(["plan", "saas.json", "--sections", "monitoring, cicd"], world)).toBe(0);
    const told = world.err().split("\n");
    expect(told.filter((line) => line.includes(" kept: ")).map((line) => line.split(" ")[0])).toEqual([
      "hosting",
      "database",
      "caching",
      "security",
    ]);
    const [project] = await world.store.listProjects({ limit: 1 });
    expect(await world.store.getInfrastructure(project?.id ?? "")).toMatchObject({ version: 2 });
  });

  it("opens no run for a section that there is not", async () => {
    const world = fakeWorld({ files });
    await runCli(["plan", "saas.json", "--quiet"], world);
    expect(await runCli(["plan", "saas.json", "--sections", "databse"], world)).toBe(2);
    const [project] = await world.store.listProjects({ limit: 1 });
    expect(await world.store.listRuns(project?.id ?? "", { limit: 9 })).toHaveLength(1);
  });

  it("makes no project for sections of a plan that is not there", async () => {
    const { status, err, world } = await run(["plan", "brief.json", "--sections", "monitoring"]);
    expect([status, err]).toEqual([2, expect.stringMatching(/no project named .* plan the whole first/)]);
    expect(await world.store.listProjects({ limit: 1 })).toEqual([]);
  });

  it("prints one JSON document with --format json, read from standard input", async () => {
    const { status, out } = await run(["plan", "-", "--format", "json", "--no-save"], { stdin: brief });
    expect(status).toBe(0);
    expect(planSchema.parse(JSON.parse(out)).status).toBe("valid");
  });

  it("does not open the store with --no-save", async () => {
    const { world, out } = await run(["plan", "brief.json", "--no-save"]);
    expect(world.opened()).toBe(0);
    expect(out).not.toContain("Saved");
  });

  it("writes to a file with --output and leaves standard output empty", async () => {
    const { out, world } = await run([
      "plan",
      "brief.json",
      "--no-save",
      "--format",
      "markdown",
      "--output",
      "plan.md",
    ]);
    expect(out).toBe("");
    expect(world.written.get("plan.md")).toMatch(/^# Infrastructure of /);
  });

  it("takes a budget from the command line; over it the plan is kept and does not pass", async () => {
    const { status, out } = await run(["plan", "saas.json", "--no-save", "--max-monthly-usd", "2", "--format", "json"]);
    const plan = planSchema.parse(JSON.parse(out));
    expect(status).toBe(1);
    expect(plan.brief.budgetConstraints).toEqual({ maxMonthlyUsd: "2" });
    expect(plan.findings.map(({ ruleId }) => ruleId)).toContain("budget-exceeded");
    expect(plan.spec).not.toBeNull();
    expect((await run(["plan", "saas.json", "--no-save", "--max-monthly-usd", "2", "--fail-on", "never"])).status).toBe(
      0,
    );
  });

  it("answers an infeasible brief with status 1, the conflict and the relaxation, and records the run", async () => {
    const { status, out, world } = await run(["plan", "form.json"], { files: { "form.json": regulated } });
    expect(status).toBe(1);
    expect(out).toContain("infeasible");
    expect(out).toContain("Smallest relaxation");
    const [project] = await world.store.listProjects({ limit: 1 });
    expect((await world.store.listRuns(project?.id ?? "", { limit: 1 }))[0]).toMatchObject({ status: "infeasible" });
    expect(await world.store.getInfrastructure(project?.id ?? "")).toMatchObject({ spec: null, version: 0 });
  });
});

describe("bad usage and bad input", () => {
  const bad: [name: string, argv: string[], expected: RegExp, setup?: Parameters<typeof fakeWorld>[0]][] = [
    ["a file that is not there", ["plan", "nowhere.json"], /cannot read nowhere\.json/],
    ["no JSON", ["plan", "x.json"], /line 1/, { files: { "x.json": "{ nope" } }],
    [
      "an unknown key",
      ["plan", "x.json"],
      /projectname.*projectName/i,
      { files: { "x.json": '{"projectname": "x", "projectDescription": "y"}' } },
    ],
    [
      "an unknown regime",
      ["plan", "x.json"],
      /HIPPO/,
      { files: { "x.json": '{"projectName": "x", "projectDescription": "y", "complianceRequirements": ["HIPPO"]}' } },
    ],
    [
      "a required name that nobody has",
      ["plan", "x.json", "--no-save"],
      /oracle/,
      {
        files: { "x.json": '{"projectName": "x", "projectDescription": "y", "preferences": {"require": ["oracle"]}}' },
      },
    ],
    ["an unknown format", ["plan", "brief.json", "--format", "pdf"], /table, json, markdown/],
    ["an unknown command", ["plann"], /unknown command/],
    ["a budget of nothing", ["plan", "brief.json", "--max-monthly-usd", "zero"], /--max-monthly-usd takes an amount/],
    ["two options that contradict", ["plan", "brief.json", "--no-save", "--project", "p"], /contradict/],
    ["sections without a project", ["plan", "brief.json", "--no-save", "--sections", "cicd"], /--no-save/],
    ["a section misspelt", ["plan", "brief.json", "--sections", "cicd,monitorng"], /"monitorng" .* mean "monitoring"/],
    ["no section's name", ["plan", "brief.json", "--sections", " , "], /monitoring,security/],
  ];

  it.each(bad)("%s ends with status 2 and one clear line", async (_name, argv, expected, setup) => {
    const { status, out, err } = await run(argv, setup ?? { files });
    expect(status).toBe(2);
    expect(err).toMatch(expected);
    expect(err).toMatch(/^infraspec: /);
    expect(err).not.toContain("    at ");
    expect(out).toBe("");
  });

  it("tells errors as JSON on standard output under --format json", async () => {
    const { status, out } = await run(["plan", "x.json", "--format", "json"], {
      files: { "x.json": '{"projectName": ""}' },
    });
    expect(status).toBe(2);
    const { error } = JSON.parse(out);
    expect(error.code).toBe("bad_input");
    expect(error.details.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(["projectName", "projectDescription"]),
    );
  });

  it("ends with status 3 where something we depend on is missing", async () => {
    const { status, err } = await run(["plan", "brief.json", "--no-save", "--decider", "model"]);
    expect([status, err]).toEqual([3, "infraspec: no model here\n"]);
  });
});

describe("projects", () => {
  it("creates, lists and shows", async () => {
    const world = fakeWorld({ files });
    await runCli(["projects", "create", "--name", "Mine", "--description", "x"], world);
    const id = world.out().trim();
    await runCli(["projects", "list"], world);
    expect(world.out()).toMatch(new RegExp(`${id} +Mine +no specification`));
    expect(await runCli(["plan", "brief.json", "--project", id, "--quiet"], world)).toBe(0);
    await runCli(["projects", "show", id, "--format", "json"], world);
    expect(world.out()).toContain('"hasSpecification": true');
  });

  it("does not know a project that is not there", async () => {
    const { status, err } = await run(["projects", "show", "00000000-0000-4000-8000-000000000000"]);
    expect(status).toBe(2);
    expect(err).toContain("infraspec projects list");
  });
});

describe("untrusted text", () => {
  it("cannot write escape sequences to the terminal or HTML into a document", async () => {
    const hostile = JSON.stringify({
      projectName: "\u001b[31mRed\u0007 <img src=x onerror=alert(1)> | cell",
      projectDescription: "A blog.",
    });
    const table = await run(["plan", "x.json", "--no-save"], { files: { "x.json": hostile } });
    for (const control of ["\u001b", "\u0007"]) expect(table.out).not.toContain(control);
    const markdown = await run(["plan", "x.json", "--no-save", "--format", "markdown"], {
      files: { "x.json": hostile },
    });
    expect(markdown.out).not.toContain("<img");
    expect(markdown.out).toContain("&lt;img");
  });
});
