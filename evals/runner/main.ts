/** Measures how good the plans are, offline unless told otherwise. Run: npm run evals [-- --help] */

import type { Client } from "langsmith";
import { errorLine, exitStatus } from "../../src/cli/exit-status.ts";
import { outputOf } from "../../src/cli/world.ts";
import { composeDeps } from "../../src/compose.ts";
import { type Env, readEnv, terminalSettings } from "../../src/env.ts";
import { modelSettings } from "../../src/models/settings-from-env.ts";
import { runCompare } from "../compare/run-compare.ts";
import { evaluators } from "../evaluators/evaluators.ts";
import { createJudge } from "../judge/create-judge.ts";
import { createOneCallTarget } from "../one-call/one-call-target.ts";
import { createLangSmithClient } from "../sync/langsmith-client.ts";
import { gitRevision } from "./git-revision.ts";
import { createGraphTarget } from "./graph-target.ts";
import { type RunnerOptions, readOptions, usage } from "./options.ts";
import { runEvals } from "./run-evals.ts";
import type { Target } from "./target.ts";

const stdout = outputOf(process.stdout);
const stderr = outputOf(process.stderr);
const args = process.argv.slice(2);

async function main(): Promise<number> {
  if (args[0] === "compare")
    return await runCompare(args.slice(1), { stdout, stderr, openClient: () => openClient(readEnv()) });
  const env = readEnv();
  const deps = composeDeps(env);
  const options = readOptions(args, "evals/baseline.json");
  return await runEvals(options, {
    stdout,
    stderr,
    catalog: deps.catalog,
    evaluators,
    openTargets: () => targetsOf(options),
    openClient: () => openClient(env),
    openJudge: (model) => createJudge(modelSettings(env, model)),
    resultsFolder: "evals/results",
    faultsPath: "evals/datasets/faults.jsonl",
    gitRevision: gitRevision(),
    now: () => new Date(),
  });

  function targetsOf({ target, decider, model }: RunnerOptions): Target[] {
    const graph = (): Target => createGraphTarget({ deps, decider, model });
    const oneCall = (): Target =>
      createOneCallTarget({ settings: modelSettings(env, model), catalog: deps.catalog, now: () => performance.now() });
    if (target === "both") return [graph(), oneCall()];
    return [target === "graph" ? graph() : oneCall()];
  }
}

function openClient({ LANGSMITH_API_KEY: apiKey, LANGSMITH_ENDPOINT: endpoint }: Env): Client {
  return createLangSmithClient({ apiKey, endpoint });
}

if (args.includes("--help")) stdout.write(usage);
else {
  try {
    process.exitCode = await main();
  } catch (error) {
    stderr.write(`evals: ${errorLine(error)}\n`);
    if (terminalSettings(false).debug) console.error(error);
    process.exitCode = exitStatus(error);
  }
}
