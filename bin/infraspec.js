#!/usr/bin/env node
// Starts the command line. Source is TypeScript that Node itself runs, so an older Node hands over to the one that
// was installed with the package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const stripsTypes = major > 22 || (major === 22 && minor >= 18);

if (stripsTypes) {
  module.enableCompileCache?.();
  const { main } = await import("../src/cli/main.ts");
  process.exitCode = await main();
} else {
  const own = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  if (!existsSync(own)) {
    console.error(
      `infraspec: needs Node 22.18 or later, this is ${process.versions.node}; run npm ci in the project first`,
    );
    process.exit(2);
  }
  const run = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(run.status ?? 1);
}
