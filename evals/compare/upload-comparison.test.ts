import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "../../src/spec/plan.ts";
import { evalCatalog, evalRow, examplePlan } from "../../test/eval-fixture.ts";
import { type Fault, type LangSmithServer, startLangSmithServer } from "../../test/langsmith-server/server.ts";
import { answerOfPlan } from "../evaluators/answer.ts";
import { type Evaluator, scoring } from "../evaluators/evaluator.ts";
import { readOptions } from "../runner/options.ts";
import { runEvals } from "../runner/run-evals.ts";
import { mirrorBrief } from "../sync/example.ts";
import { createLangSmithClient } from "../sync/langsmith-client.ts";
import { syncDataset } from "../sync/sync-dataset.ts";
import { runCompare } from "./run-compare.ts";

const rows = ["better", "worse", "same", "open"].map((key) => evalRow({}, { key }));
const silent = { isTTY: false, write: () => {} };

let folder: string;
let plan: Plan;
let server: LangSmithServer;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "infraspec-pairwise-"));
  plan = await examplePlan();
  await writeFile(path.join(folder, "briefs.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
  await started();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const client = () => createLangSmithClient({ apiKey: "test", endpoint: server.url, patience: { retries: 0 } });

async function started(fault?: Fault): Promise<void> {
  server = await startLangSmithServer(fault);
  await syncDataset(client(), { name: "infraspec-briefs", description: "", rows: rows.map(mirrorBrief) });
}

/** An experiment whose answers score as they are told to; its folder. */
async function experiment(scores: Readonly<Record<string, number | null>>, upload = true): Promise<string> {
  const evaluator: Evaluator = scoring("good", "as told", ({ row }) => ({
    score: scores[row.key] ?? null,
    comment: "",
  }));
  const cost: Evaluator = {
    ...scoring("cost", "an amount", () => ({ score: 5, comment: "" })),
    kind: "measure",
    unit: "USD",
  };
  const resultsFolder = await mkdtemp(path.join(folder, "results-"));
  const options = {
    ...readOptions([], path.join(folder, "baseline.json")),
    dataset: path.join(folder, "briefs.jsonl"),
  };
  const status = await runEvals(
    { ...options, upload, repetitions: 2 },
    {
      stdout: silent,
      stderr: silent,
      catalog: evalCatalog,
      evaluators: [evaluator, cost],
      openTargets: () => [
        { id: "graph", decider: "planner", promptVersions: {}, concurrency: 1, answer: async () => answerOfPlan(plan) },
      ],
      openClient: client,
      openJudge: async (model) => ({ model, judge: async () => ({ score: 1, reason: "" }) }),
      resultsFolder,
      faultsPath: "",
      gitRevision: "abc",
      now: () => new Date("2026-11-25T00:00:00Z"),
    },
  );
  expect(status).toBe(0);
  const [name = ""] = await readdir(resultsFolder);
  return path.join(resultsFolder, name);
}

async function compare(...args: readonly string[]) {
  const said = { out: "", error: "" };
  const status = await runCompare(args, {
    stdout: { isTTY: false, write: (text) => void Object.assign(said, { out: said.out + text }) },
    stderr: { isTTY: false, write: (text) => void Object.assign(said, { error: said.error + text }) },
    openClient: client,
  });
  return { ...said, status };
}

const first = { better: 0.2, worse: 1, same: 0.5, open: null };
const second = { better: 0.7, worse: 0, same: 0.5, open: 1 };

describe("compare --upload", () => {
  it("records in LangSmith which of the two is better at what, row by row and answer by answer", async () => {
    const folders = [await experiment(first), await experiment(second)];
    const [one, two] = [...server.sessions.values()].map(({ id }) => String(id));
    server.feedback.splice(0);
    const { status, out, error } = await compare(...folders, "--upload");
    expect([status, error]).toEqual([0, ""]);
    const [comparison, ...more] = server.comparisons;
    expect(more).toEqual([]);
    expect(comparison).toMatchObject({
      experiment_ids: [one, two],
      reference_dataset_id: [...server.datasets.keys()][0],
      extra: { metadata: { first: { gitRevision: "abc" }, second: { decider: "planner" } } },
    });
    expect(out).toContain(`In LangSmith: ${String(comparison?.name)}\n`);
    const preferences = server.feedback.map(({ key, score, run_id: id, ...told }) => {
      expect(told).toMatchObject({ comparative_experiment_id: comparison?.id });
      const run = server.runs.get(String(id));
      const side = server.sessions.get(one ?? "")?.name === run?.session_name ? "first" : "second";
      return `${String(key)} ${side} ${String(Object(run?.inputs).key)} ${String(score)}`;
    });
    const expected = ["better 0", "same 0.5", "worse 1"].map((row) => `good first ${row}`);
    const opposite = ["better 1", "same 0.5", "worse 0"].map((row) => `good second ${row}`);
    // Each twice, since every row was answered twice.
    expect(preferences.toSorted()).toEqual([...expected, ...opposite].flatMap((line) => [line, line]));
  });

  it("says which experiment is not there, and records nothing", async () => {
    const folders = [await experiment(first), await experiment(second, false)];
    server.reset();
    await expect(compare(...folders, "--upload")).rejects.toMatchObject({
      code: "not_found",
      message: expect.stringMatching(/LangSmith has no experiment graph-planner-\S+: only what --upload has recorded/),
    });
    expect(server.writes()).toEqual([]);
  });

  it.each([
    ["/datasets/comparative", 403, "configuration", /refused the key while recording the comparison/],
    ["/runs/query", 500, "store_unavailable", /answered 500 while recording the comparison/],
  ] as const)("tells where LangSmith refuses %s", async (refused, status, code, message) => {
    await server.close();
    await started(({ path: asked }) => (asked === refused ? status : undefined));
    const folders = [await experiment(first), await experiment(second)];
    await expect(compare(...folders, "--upload")).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it("sends nothing without the option", async () => {
    const folders = [await experiment(first), await experiment(second)];
    server.reset();
    expect((await compare(...folders)).out).not.toContain("LangSmith");
    expect(server.received).toEqual([]);
  });
});
