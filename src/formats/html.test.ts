import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fakeWorld } from "../../test/fake-world.ts";
import { runCli } from "../cli/program.ts";

const brief = readFileSync("examples/hobby-site.json", "utf8");

describe("plan --format", () => {
  it("html is a whole page, on standard output or in a file, and says the same as projects show", async () => {
    const world = fakeWorld({ files: { brief } });
    expect(await runCli(["plan", "brief", "--quiet", "--format", "html", "--output", "report.html"], world)).toBe(0);
    const page = world.written.get("report.html") ?? "";
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.trimEnd()).toMatch(/<\/html>$/);
    const [project] = await world.store.listProjects({ limit: 1 });
    const later = fakeWorld({ store: world.store });
    await runCli(["projects", "show", project?.id ?? "", "--format", "html"], later);
    expect(later.out()).toBe(page);
  });

  it("mermaid is a flowchart", async () => {
    const world = fakeWorld({ files: { brief } });
    expect(await runCli(["plan", "brief", "--quiet", "--no-save", "--format", "mermaid"], world)).toBe(0);
    expect(world.out()).toMatch(/^flowchart TB\n {2}users\(\[/);
  });
});
