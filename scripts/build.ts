/**
 * The package that a product installs: JavaScript and declarations in `dist`, and beside them the files that are read
 * when the program runs.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, rmSync } from "node:fs";

const assets = ["prompts/*.md", "src/**/*.{css,js,svg}", "examples/*.json", "supabase/migrations/*.sql"];

rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(1);
const copied = assets.flatMap((pattern) => {
  const files = globSync(pattern);
  if (files.length === 0) throw new TypeError(`no file is named like ${pattern}`);
  return files;
});
for (const file of copied) cpSync(file, `dist/${file}`);
console.log(`dist is made, with ${copied.length} files beside the code`);
