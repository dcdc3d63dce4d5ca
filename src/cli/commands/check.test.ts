import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../../test/fake-world.ts";
import { exampleSpec } from "../../rules/example-fixture.ts";
import { runCli } from "../program.ts";

const read = (name: string) => readFileSync(`examples/specs/${name}`, "utf8");
const files = {
  "clinic.json": read("telehealth-without-agreement.json"),
  "clinic-brief.json": read("brief-telehealth.json"),
  "desk.json": read("audited-saas-nobody-watches.json"),
  "hobby.json": readFileSync("examples/hobby-site.json", "utf8"),
  "typo.json": JSON.stringify({ ...exampleSpec, databse: exampleSpec.database }),
};
const clinic = ["clinic.json", "--brief", "clinic-brief.json"];

async function check(argv: readonly string[], setup: Parameters<typeof fakeWorld>[0] = { files }) {
  const world = fakeWorld(setup);
  const status = await runCli(["check", ...argv], world);
  expect(world.opened()).toBe(0);
  return { status, out: world.out(), err: world.err() };
}

describe("infraspec check", () => {
  it("shows the verdict, counts by regime, failures with what to do, then what is not known", async () => {
    const { status, out, err } = await check(clinic);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toMatch(/^clinic\.json — needs review\n\d+ of \d+ HIPAA checks pass \(.*\)\n\d+ of \d+ checks pass/);
    expect(out).toMatch(
      / {2}error hipaa-business-associate-agreement\n {4}where {3}database: Supabase covers HIPAA[\s\S]*? {4}why [\s\S]*? {4}fix [\s\S]*? {4}clause {2}45 CFR/,
    );
    expect(out.indexOf("\nFails\n")).toBeLessThan(out.indexOf("\nNot known\n"));
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(96);
  });

  it("gives status, findings and checks as JSON; for several specifications, each with its name", async () => {
    const one = await check([...clinic, "--format", "json"]);
    expect(Object.keys(JSON.parse(one.out))).toEqual(["status", "findings", "checks"]);
    const two = await check(["desk.json", ...clinic, "--format", "json"]);
    const { specs } = JSON.parse(two.out);
    expect(specs.map(({ source }: { source: string }) => source)).toEqual(["desk.json", "clinic.json"]);
    expect(specs[1]).toMatchObject(JSON.parse(one.out));
  });

  it("gives Markdown in which nothing of the specification is markup", async () => {
    const spec = { ...exampleSpec, caching: { ...exampleSpec.caching, service: "<img src=x> | `cache`" } };
    const { out } = await check(["spec.json", "--brief", "hobby.json", "--format", "markdown"], {
      files: { ...files, "spec.json": JSON.stringify(spec) },
    });
    expect(out).toMatch(/^# Check of spec\.json\n\nStatus: \*\*/);
    expect(out).toContain("## Not known\n\n| severity | rule | where | clause |\n| --- |");
    expect(out).not.toContain("<img");
  });

  it("writes no escape sequences of a specification to the terminal", async () => {
    const spec = { ...exampleSpec, cicd: { ...exampleSpec.cicd, platform: "\u001b[31mred\u0007" } };
    const { out } = await check(["spec.json", "--brief", "hobby.json"], {
      files: { ...files, "spec.json": JSON.stringify(spec) },
    });
    for (const control of ["\u001b", "\u0007"]) expect(out).not.toContain(control);
  });

  it.each([
    ["error", 1],
    ["warning", 1],
    ["never", 0],
  ])("--fail-on %s ends with %i", async (failOn, expected) => {
    expect((await check([...clinic, "--fail-on", failOn])).status).toBe(expected);
  });

  it("passes with warnings alone unless they are to fail", async () => {
    const spec = { ...exampleSpec, security: { ...exampleSpec.security, waf: false } };
    const setup = { files: { ...files, "spec.json": JSON.stringify(spec) } };
    const argv = ["spec.json", "--brief", "clinic-brief.json"];
    const brief = JSON.stringify({ projectName: "x", projectDescription: "An internal tool for accountants." });
    const withBrief = { files: { ...setup.files, "clinic-brief.json": brief } };
    expect((await check(argv, withBrief)).status).toBe(0);
    expect((await check([...argv, "--fail-on", "warning"], withBrief)).status).toBe(1);
  });

  it("takes a plan of ours with the brief it holds, from standard input", async () => {
    const world = fakeWorld({ files });
    await runCli(["plan", "hobby.json", "--no-save", "--quiet", "--format", "json"], world);
    const { status, out } = await check(["-"], { stdin: world.out() });
    expect(status).toBe(0);
    expect(out).toMatch(/^standard input — valid\n/);
  });

  it.each<[string, string[], RegExp]>([
    [
      "a misspelt key",
      ["typo.json", "--brief", "hobby.json"],
      /typo\.json: databse: unknown key "databse"; did you mean/,
    ],
    ["no brief", ["clinic.json"], /clinic\.json holds no brief, .*--brief/],
    ["no such file", ["nowhere.json", "--brief", "hobby.json"], /cannot read nowhere\.json/],
    ["standard input twice", ["-", "--brief", "-"], /only one of .* standard input/],
    ["no specification", ["--brief", "hobby.json"], /missing required argument 'specs'/],
    ["an unknown format", [...clinic, "--format", "pdf"], /table, json, markdown, sarif/],
  ])("%s ends with status 2 and one clear line", async (_name, argv, expected) => {
    const { status, out, err } = await check(argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });

  it("lists every problem of a specification as JSON", async () => {
    const { out } = await check(["typo.json", "--brief", "hobby.json", "--format", "json"], {
      files: { ...files, "typo.json": JSON.stringify({ spec: { hosting: {} } }) },
    });
    const paths = JSON.parse(out).error.details.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["spec.hosting.provider", "spec.database", "spec.estimatedMonthlyCost"]),
    );
  });
});
