import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../src/cli/program.ts";
import { fakeWorld } from "./fake-world.ts";

/** Whole answers, as a reader sees them. Update with UPDATE_GOLDEN=1 and read the difference before committing it. */
const folder = "test/golden";
const update = process.env.UPDATE_GOLDEN === "1";

const examples = readdirSync("examples").filter((name) => name.endsWith(".json"));

describe.each(examples)("%s", (name) => {
  it.each([
    ["table", "txt"],
    ["markdown", "md"],
  ])("is answered by the same %s", async (format, ending) => {
    const world = fakeWorld({ files: { [name]: readFileSync(path.join("examples", name), "utf8") } });
    await runCli(["plan", name, "--no-save", "--quiet", "--fail-on", "never", "--format", format], world);
    const file = path.join(folder, `${path.parse(name).name}.${ending}`);
    if (update || !existsSync(file)) {
      mkdirSync(folder, { recursive: true });
      expect(update, `${file} is missing: run UPDATE_GOLDEN=1 npm test`).toBe(true);
      writeFileSync(file, world.out());
    }
    expect(world.out()).toBe(readFileSync(file, "utf8"));
  });
});
