import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evalRow } from "../../test/eval-fixture.ts";
import { scoring } from "../evaluators/evaluator.ts";
import type { Experiment } from "../runner/experiment.ts";
import { writeResults } from "../runner/write-results.ts";
import { createLangSmithClient } from "../sync/langsmith-client.ts";
import { runCompare } from "./run-compare.ts";

const schema = scoring("schema", "form", () => ({ score: 1, comment: "" }));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "infraspec-compare-"));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function written(name: string, score: number, key = "a"): Promise<string> {
  const { tags, split } = evalRow();
  const provenance = {
    ...{ target: "graph", decider: name, gitRevision: "abc", catalogVersion: "1", promptVersions: {} },
    ...{ dataset: "briefs", startedAt: "2026-01-01T00:00:00.000Z" },
  };
  const verdicts = new Map([[schema.id, { score, comment: "" }]]);
  const rows = [{ ...{ key, split, tags, repetition: 1, error: null, json: {} }, verdicts }];
  const experiment: Experiment = { name, provenance, rows };
  await writeResults(path.join(folder, name), experiment, [schema]);
  return path.join(folder, name);
}

async function compared(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const output = { isTTY: false, write: (text: string) => void said.push(text) };
  const openClient = () => createLangSmithClient({ apiKey: undefined, endpoint: undefined });
  expect(await runCompare(args, { stdout: output, stderr: output, openClient })).toBe(0);
  return said.join("");
}

describe("runCompare", () => {
  it("reads what a run has written", async () => {
    const out = await compared(await written("one", 0.5), await written("two", 1));
    expect(out).toMatch(/A: graph, one; 1 answers/);
    expect(out).toMatch(/schema\s+1\s+1\s+0\s+0\s+\+0\.5000/);
  });

  it("names what is missing or no result", async () => {
    const one = await written("one", 1);
    await expect(compared(one)).rejects.toThrow("two folders");
    await expect(compared(one, one, "--gate")).rejects.toThrow("no option but --upload");
    await expect(compared(one, "--upload")).rejects.toThrow("two folders");
    await expect(compared(one, one, "--upload")).rejects.toThrow("LANGSMITH_API_KEY");
    await expect(compared(one, path.join(folder, "away"))).rejects.toThrow(/away.result\.json: cannot be read/);
    await expect(compared(one, await written("two", 1, "b"))).rejects.toThrow("no row in common");
    await writeFile(path.join(one, "result.json"), "{}");
    await expect(compared(one, one)).rejects.toThrow("is no result of npm run evals");
  });
});
