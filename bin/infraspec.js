#!/usr/bin/env node
// Starts the command line: from source where that is at hand, which Node itself runs, else from the built package. An
// older Node hands over to the one that was installed with the project.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const source = new URL("../src/cli/main.ts", import.meta.url);
const isSource = existsSync(source);
const isNewEnough = major > 22 || (major === 22 && minor >= (isSource ? 18 : 12));

if (isNewEnough) {
  module.enableCompileCache?.();
  const entry = isSource ? source : new URL("../dist/src/cli/main.js", import.meta.url);
  const { main } = await import(entry.href);
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
