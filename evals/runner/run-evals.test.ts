import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "../../src/spec/plan.ts";
import { evalCatalog, evalRow, examplePlan } from "../../test/eval-fixture.ts";
import { type LangSmithServer, startLangSmithServer } from "../../test/langsmith-server/server.ts";
import { loadFaults } from "../datasets/load-dataset.ts";
import { answerOfPlan } from "../evaluators/answer.ts";
import { type Evaluator, scoring } from "../evaluators/evaluator.ts";
import { planUsdId } from "../evaluators/measures.ts";
import { mirrorBrief } from "../sync/example.ts";
import { createLangSmithClient } from "../sync/langsmith-client.ts";
import { syncDataset } from "../sync/sync-dataset.ts";
import { type RunnerOptions, readOptions } from "./options.ts";
import { runEvals } from "./run-evals.ts";
import type { RunnerWorld } from "./runner-world.ts";
import type { Target } from "./target.ts";

const rows = [
  evalRow({}, { key: "good" }),
  evalRow({}, { key: "bad", split: "test", brief: { projectName: "<script>alert(1)</script>" } }),
];
const faultRows = loadFaults().slice(0, 2);
const isGood = scoring("is-good", "the good row", ({ row }) => ({
  score: row.key === "good" ? 1 : 0,
  comment: row.key === "good" ? "" : "<b>not good</b>",
}));
const planUsd: Evaluator = {
  ...scoring(planUsdId, "total", () => ({ score: 5, comment: "" })),
  kind: "measure",
  unit: "USD",
};

let folder: string;
let plan: Plan;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "infraspec-evals-"));
  plan = await examplePlan();
  await writeFile(path.join(folder, "briefs.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
  await writeFile(path.join(folder, "faults.jsonl"), faultRows.map((row) => JSON.stringify(row)).join("\n"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const target = (answer: Target["answer"] = async () => answerOfPlan(plan), id: Target["id"] = "graph"): Target => ({
  id,
  decider: "planner",
  promptVersions: {},
  concurrency: 1,
  answer,
});

async function run(args: readonly string[], world: Partial<RunnerWorld> = {}, change: Partial<RunnerOptions> = {}) {
  const said = { out: "", error: "" };
  const options = {
    ...readOptions(args, path.join(folder, "baseline.json")),
    dataset: path.join(folder, "briefs.jsonl"),
  };
  const status = await runEvals(
    { ...options, ...change },
    {
      stdout: { isTTY: false, write: (text) => void Object.assign(said, { out: said.out + text }) },
      stderr: { isTTY: false, write: (text) => void Object.assign(said, { error: said.error + text }) },
      catalog: evalCatalog,
      evaluators: [isGood, planUsd],
      openTargets: () => [target()],
      openClient: () => createLangSmithClient({ apiKey: undefined, endpoint: undefined }),
      openJudge: async (model) => ({ model, judge: async () => ({ score: 0.5, reason: "as good as any" }) }),
      resultsFolder: path.join(folder, "results"),
      faultsPath: path.join(folder, "faults.jsonl"),
      gitRevision: "abc",
      now: () => new Date("2026-11-25T00:00:00Z"),
      ...world,
    },
  );
  return { ...said, status };
}

describe("runEvals", () => {
  it("prints means by evaluator, split and tag, and the worst cases with what they lost and where the answer is", async () => {
    const { out, error, status } = await run([]);
    expect(status).toBe(0);
    expect(out).toMatch(/is-good\s+0\.500 \(2\)\s+1\.000 \(1\)\s+0\.000 \(1\)/);
    expect(out).toMatch(/focus\s+ordinary\s+0\.500 \(2\)/);
    expect(out).toMatch(/regime\s+none/);
    const file = /0\.000 {2}bad \(test\) {2}(\S+\.json)\n\s+is-good: <b>not good<\/b>/.exec(out)?.[1] ?? "";
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ version: "1", status: "valid" });
    expect(error).toContain("[2/2] bad");
  });

  it("writes the result as JSON and as a page in which nothing of a stranger runs", async () => {
    await run([]);
    const [name = ""] = await readdir(path.join(folder, "results"));
    const page = await readFile(path.join(folder, "results", name, "result.html"), "utf8");
    expect(page).toContain("&lt;b&gt;not good&lt;/b&gt;");
    expect(page).not.toMatch(/<script|<b>not good|https?:/);
    const result = JSON.parse(await readFile(path.join(folder, "results", name, "result.json"), "utf8"));
    expect(result.rows.map(({ key, answer }: { key: string; answer: string }) => [key, answer])).toEqual([
      ["good", "plans/good.json"],
      ["bad", "plans/bad.json"],
    ]);
  });

  it("ends with 3 and names what was not scored where an evaluator breaks", async () => {
    const broken = scoring("broken", "breaks", ({ row }) => {
      if (row.key === "bad") throw new TypeError("broken evaluator");
      return { score: 1, comment: "" };
    });
    const { status, error } = await run([], { evaluators: [isGood, broken, planUsd] });
    expect(status).toBe(3);
    expect(error).toContain("not scored: 1 of 6: broken of bad");
  });

  it("scores 0 and goes on where the target gives no answer", async () => {
    const { status, out } = await run([], {
      openTargets: () => [
        target(async ({ projectName }) => {
          if (projectName === "<script>alert(1)</script>") throw new TypeError("no model there");
          return answerOfPlan(plan);
        }),
      ],
    });
    expect(status).toBe(0);
    expect(out).toContain("no answer: TypeError: no model there");
  });

  it("repeats, limits and takes one split", async () => {
    expect((await run(["--repeat", "2"])).out).toMatch(/is-good\s+0\.500 \(4\)/);
    expect((await run(["--limit", "1"])).out).toMatch(/is-good\s+1\.000 \(1\)/);
    expect((await run(["--split", "test"])).out).toMatch(/is-good\s+0\.000 \(1\)/);
  });

  it("sets two targets side by side", async () => {
    const { out } = await run(["--target", "both"], { openTargets: () => [target(), target(undefined, "one-call")] });
    expect(out).toMatch(
      /Side by side[^\n]*\nevaluator\s+graph \(planner\)\s+one-call \(planner\)\nis-good\s+0\.500 \(2\)\s+0\.500 \(2\)/,
    );
  });

  it("makes a baseline, passes it, and fails by it when something is worse", async () => {
    await expect(run(["--gate"], {}, { dataset: path.join(folder, "briefs.jsonl") })).rejects.toThrow(
      "--update-baseline",
    );
    expect((await run(["--update-baseline"])).status).toBe(0);
    const passed = await run(["--gate"]);
    expect([passed.status, passed.out.includes("Gate: passed")]).toEqual([0, true]);
    const worse = scoring("is-good", "now nothing is", () => ({ score: 0, comment: "spoiled" }));
    const failed = await run(["--gate"], { evaluators: [worse, planUsd] });
    expect(failed.status).toBe(1);
    expect(failed.out).toContain("is-good, dev: 1.0000 -> 0.0000");
  });

  it("holds the rules over the planted faults with the planner, and alone", async () => {
    await run(["--update-baseline"]);
    const alone = await run(["--gate"], {}, { dataset: "faults" });
    expect([alone.status, alone.out.includes("Gate: passed")]).toEqual([0, true]);
    expect(alone.out).toMatch(/faults-found\s+1\.000/);
    // A control has nothing to be found.
    const unplanted = faultRows.map((row) => ({ ...row, expect: { ...row.expect, mustNotFail: row.expect.mustFail } }));
    await writeFile(path.join(folder, "faults.jsonl"), unplanted.map((row) => JSON.stringify(row)).join("\n"));
    for (const change of [{}, { dataset: "faults" }]) {
      const failed = await run(["--gate"], {}, change);
      expect(failed.status).toBe(1);
      expect(failed.out).toMatch(/no-false-alarm, dev: 1\.0000 -> 0\.0000/);
    }
  });

  it("reports a judge apart, writes what it said, and ends with 3 where it did not judge all", async () => {
    const judged = await run(["--judge", "gpt-4o"]);
    expect(judged.status).toBe(0);
    expect(judged.out).toContain("Judged by gpt-4o, apart from the scores and the gate: mean 0.500 of 2 plans");
    expect(judged.out).not.toMatch(/rationale-quality\s/);
    const [name = ""] = await readdir(path.join(folder, "results"));
    const said = JSON.parse(await readFile(path.join(folder, "results", name, "judge.json"), "utf8"));
    expect(said.plans).toHaveLength(2);
    const broken = await run(["--judge", "gpt-4o"], {
      openJudge: async (model) => ({ model, judge: async () => await Promise.reject(new TypeError("no model there")) }),
    });
    expect(broken.status).toBe(3);
    expect(broken.error).toContain("not judged: 2 of 2 plans: good: no model there; bad: no model there");
    expect(broken.out).toContain("no score of 0 plans");
  });
});

describe("--upload", () => {
  let server: LangSmithServer;
  beforeEach(async () => {
    server = await startLangSmithServer();
  });
  afterEach(async () => await server.close());

  const client = () => createLangSmithClient({ apiKey: "test", endpoint: server.url, patience: { retries: 0 } });

  it("records the experiment with its metadata, every answer and every score", async () => {
    const { datasetId } = await syncDataset(client(), {
      name: "infraspec-briefs",
      description: "",
      rows: rows.map(mirrorBrief),
    });
    const { status } = await run([], { openClient: client }, { upload: true });
    expect(status).toBe(0);
    const [session] = [...server.sessions.values()];
    expect(session).toMatchObject({
      reference_dataset_id: datasetId,
      extra: { metadata: { gitRevision: "abc", decider: "planner" } },
    });
    expect(server.feedback.map(({ key, score }) => `${String(key)} ${String(score)}`).toSorted()).toEqual([
      "is-good 0",
      "is-good 1",
      `${planUsdId} 5`,
      `${planUsdId} 5`,
    ]);
    const ids = [...server.examples.keys()];
    const sent = server.sent();
    for (const id of ids) expect(sent).toContain(`"reference_example_id":"${id}"`);
    expect(sent).toContain(plan.provenance.catalogVersion);
  });

  it("ends with 3 where LangSmith does not take what is sent", async () => {
    await server.close();
    server = await startLangSmithServer(({ path }) => (path === "/runs/multipart" ? 422 : undefined));
    await syncDataset(client(), { name: "infraspec-briefs", description: "", rows: rows.map(mirrorBrief) });
    const { status, error } = await run([], { openClient: client }, { upload: true });
    expect(status).toBe(3);
    expect(error).toContain("LangSmith may not have all of the experiment");
  });

  it("says what to do where the data set is not there", async () => {
    await expect(run([], { openClient: client }, { upload: true })).rejects.toThrow("npm run evals:sync");
    expect(server.writes()).toEqual([]);
  });

  it("is refused where the file was edited since the last sync", async () => {
    const edited = rows.map((row) => mirrorBrief({ ...row, split: "test" }));
    await syncDataset(client(), { name: "infraspec-briefs", description: "", rows: edited });
    await expect(run([], { openClient: client }, { upload: true })).rejects.toThrow("another good than the file");
  });

  it("needs a key", async () => {
    await expect(run([], {}, { upload: true })).rejects.toThrow("LANGSMITH_API_KEY");
  });
});
