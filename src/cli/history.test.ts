import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FakeWorld, fakeWorld } from "../../test/fake-world.ts";
import { runCli } from "./program.ts";

const brief = JSON.parse(readFileSync("examples/hobby-site.json", "utf8"));
const files = {
  "brief.json": JSON.stringify(brief),
  "more.json": JSON.stringify({ ...brief, scaleRequirements: { ...brief.scaleRequirements, expectedUsers: 400_000 } }),
};

/** A world with a project that was planned twice, for few users and for many. */
async function plannedTwice(): Promise<{ world: FakeWorld; id: string }> {
  const world = fakeWorld({ files });
  for (const name of ["brief.json", "more.json"]) await runCli(["plan", name, "--quiet"], world);
  const [project] = await world.store.listProjects({ limit: 1 });
  return { world, id: project?.id ?? "" };
}

/** Runs in a world of its own over the same store. */
async function run(argv: readonly string[], before: FakeWorld, more: Readonly<Record<string, string>> = {}) {
  const world = fakeWorld({ files: { ...files, ...more }, store: before.store });
  const status = await runCli(argv, world);
  return { status, world, out: world.out(), err: world.err() };
}

describe("versions", () => {
  it("lists them, restores one, and says what a diff against it is", async () => {
    const { world, id } = await plannedTwice();
    expect((await run(["projects", "versions", id], world)).out).toMatch(/^version .*\n2 .* planner .*\n1 .* planner /);
    const restored = await run(["projects", "restore", id, "1"], world);
    expect([restored.status, restored.out]).toEqual([0, "Version 1 is current again, as version 3.\n"]);
    expect((await run(["diff", id, "1"], world)).out).toBe("Version 1 → 3\nNo difference.\n");
    expect((await run(["diff", id], world)).out).toContain("version 3 restores version 1");
    expect((await run(["projects", "versions", id, "--before", "3"], world)).out).not.toMatch(/^3/m);
  });

  const wrong: [argv: string[], status: number, expected: RegExp][] = [
    [["projects", "restore", "ID", "2"], 3, /version 2 of project .* is current already/],
    [["projects", "restore", "ID", "9"], 2, /has no version 9/],
    [["projects", "restore", "ID", "one"], 2, /a version is a number such as 3, not "one"/],
    [["projects", "restore", "ID", "1", "--expected-version", "1"], 3, /has changed/],
    [["diff", "ID", "7"], 2, /has no version 7/],
    [["diff", "ID", "1", "0"], 2, /a version is a number/],
    [["diff", "00000000-0000-4000-8000-000000000000"], 2, /there is no project/],
    [["projects", "versions", "00000000-0000-4000-8000-000000000000"], 2, /infraspec projects list/],
    [["data", "export", "--project", "00000000-0000-4000-8000-000000000000"], 2, /there is no project/],
  ];
  it("refuses what is not there with one clear line", async () => {
    const { world, id } = await plannedTwice();
    for (const [argv, status, expected] of wrong) {
      const result = await run(
        argv.map((word) => (word === "ID" ? id : word)),
        world,
      );
      expect([argv, result.status, result.out]).toEqual([argv, status, ""]);
      expect(result.err).toMatch(expected);
    }
    expect(await world.store.getInfrastructure(id)).toMatchObject({ version: 2 });
  });
});

describe("diff", () => {
  it("tells cost, the field of the brief behind it, decisions, lines and fields", async () => {
    const { world, id } = await plannedTwice();
    const { status, out } = await run(["diff", id], world);
    expect(status).toBe(0);
    expect(out).toMatch(/^Version 1 → 2\n\$[\d.]+\/month → \$[\d.]+\/month {2}\(\+\$[\d.]+\)\n/);
    expect(out).toContain("Why\n  scaleRequirements.expectedUsers: 2000 → 400000\n");
    for (const heading of ["Decisions", "Bill, a month", "Specification"]) expect(out).toContain(`\n${heading}\n`);
  });

  it("adds up: the lines make the difference of the cost", async () => {
    const { world, id } = await plannedTwice();
    const diff = JSON.parse((await run(["diff", id, "1", "2", "--format", "json"], world)).out);
    expect(diff).toMatchObject({ projectId: id, from: 1, to: 2 });
    const sum = diff.lineItems.reduce((total: number, line: { deltaUsd: string }) => total + Number(line.deltaUsd), 0);
    expect(sum).toBeCloseTo(Number(diff.cost.deltaUsd), 1);
    const back = JSON.parse((await run(["diff", id, "2", "1", "--format", "json"], world)).out);
    expect(Number(back.cost.deltaUsd)).toBe(-Number(diff.cost.deltaUsd));
  });

  it("needs two versions, or says that a plan cannot be read", async () => {
    const world = fakeWorld({ files });
    await runCli(["plan", "brief.json", "--quiet"], world);
    const id = (await world.store.listProjects({ limit: 1 }))[0]?.id ?? "";
    const single = await run(["diff", id], world);
    expect([single.status, single.err]).toEqual([2, expect.stringContaining("no version before 1")]);
    const old = await world.store.startRun({ projectId: id, brief: {}, decider: "planner", model: null });
    const nothing = { tokens: null, costMicroUsd: 0, error: null };
    await world.store.finishRun({ runId: old.id, status: "succeeded", plan: { version: "0" }, spec: {}, ...nothing });
    expect((await run(["diff", id], world)).out).toContain("cost not known");
  });
});

describe("data", () => {
  it("moves projects to an empty store, where the export is the same file and a diff the same diff", async () => {
    const { world, id } = await plannedTwice();
    const { status, world: first } = await run(["data", "export", "--output", "all.json"], world);
    const text = first.written.get("all.json") ?? "";
    expect([status, first.out()]).toEqual([0, ""]);
    const empty = fakeWorld();
    const imported = await run(["data", "import", "all.json"], empty, { "all.json": text });
    expect(imported.out).toBe("Imported 1 project, 2 versions, 2 runs.\n");
    expect((await run(["data", "export", "--project", id], empty)).out).toBe(text);
    expect((await run(["diff", id], empty)).out).toBe((await run(["diff", id], world)).out);
  });

  it("refuses projects that are there, or skips them when told to", async () => {
    const { world, id } = await plannedTwice();
    const file = { "all.json": (await run(["data", "export"], world)).out };
    const refused = await run(["data", "import", "all.json"], world, file);
    expect([refused.status, refused.err]).toEqual([3, expect.stringContaining(`${id} is here already`)]);
    const skipped = await run(["data", "import", "all.json", "--skip-existing", "--format", "json"], world, file);
    expect(JSON.parse(skipped.out)).toEqual({ imported: [], skipped: [id] });
  });

  it("refuses what is no export, naming the place", async () => {
    const { world } = await plannedTwice();
    const good = JSON.parse((await run(["data", "export"], world)).out);
    const [project] = good.projects;
    const bad: [text: string, expected: RegExp][] = [
      ["{", /x\.json is not JSON: line 1/],
      ["{}", /not a file of infraspec data export/],
      [JSON.stringify({ ...good, formatVersion: 2 }), /newer infraspec: formatVersion/],
      [
        JSON.stringify({ ...good, projects: [{ ...project, version: 9 }] }),
        /version 9 is current, but the newest is 2/,
      ],
      [JSON.stringify({ ...good, projects: [project, project] }), /projects: two projects have the same id/],
      [JSON.stringify({ ...good, projects: [{ ...project, runs: [] }] }), /the file holds no run/],
    ];
    for (const [text, expected] of bad) {
      const { status, err } = await run(["data", "import", "x.json"], fakeWorld(), { "x.json": text });
      expect([text.slice(0, 20), status, err]).toEqual([text.slice(0, 20), 2, expect.stringMatching(expected)]);
    }
  });
});
