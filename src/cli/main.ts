import { composeDeps } from "../compose.ts";
import { type Env, readEnv, terminalSettings } from "../env.ts";
import { generateInfrastructure } from "../projects/generate.ts";
import { projectNamed } from "../projects/project-named.ts";
import { errorLine, exitStatus } from "./exit-status.ts";
import type { CliDeps, CliWorld } from "./ports.ts";
import { runCli } from "./program.ts";
import { outputOf, readStandardInput, readTextFile, writeTextFile } from "./world.ts";

/** Reads the environment, puts the collaborators together, runs the program. Returns the exit status. */
export async function main(): Promise<number> {
  const stdout = outputOf(process.stdout);
  const stderr = outputOf(process.stderr);
  try {
    const interrupt = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupt.abort());
    const world: CliWorld = {
      stdout,
      stderr,
      readStdin: readStandardInput,
      readFile: readTextFile,
      writeFile: writeTextFile,
      ...terminalSettings(stdout.isTTY),
      signal: interrupt.signal,
      deps: createDeps(readEnv()),
    };
    return await runCli(process.argv.slice(2), world);
  } catch (error) {
    stderr.write(`infraspec: ${errorLine(error)}\n`);
    return exitStatus(error);
  }
}

function createDeps(env: Env): CliDeps {
  const deps = composeDeps(env);
  return {
    catalog: deps.catalog,
    generate: async (input) => {
      const { createGraphRunner } = await import("../../graph/run-graph.ts");
      const runGraph = createGraphRunner(deps);
      return await generateInfrastructure({
        ctx: { runGraph, deciderFor: deps.deciderFor, openStore: deps.openStore },
        input,
      });
    },
    openStore: deps.openStore,
    projectNamed: async (name, details) => await projectNamed(await deps.openStore(), name, details),
    serve: async ({ host, port = env.PORT }) => {
      const { startServer } = await import("../api/main.ts");
      return await startServer({ host, port }, env);
    },
    close: deps.close,
  };
}
