import { Worker } from "node:worker_threads";
import { z } from "zod";
import { faultKinds } from "./fault-kinds.ts";
import type { Outcome } from "./fault-runs.ts";
import type { Part } from "./part.ts";
import { table } from "./table.ts";

const runs = 50;
const threads = 2;
const callsOfGoodRun = 7;

const messageSchema = z.object({
  index: z.int(),
  outcomes: z.array(
    z.object({
      end: z.enum(["valid", "needs_review", "error", "other", "lost"]),
      fallbacks: z.int(),
      calls: z.int(),
      invented: z.array(z.string()),
      message: z.string(),
    }),
  ),
});

/** Every kind of fault, in seeded runs: what comes of it, what it costs in calls, and whether anything is invented or lost. */
export async function faultMatrix(): Promise<Part> {
  const byKind = new Map<number, readonly Outcome[]>();
  await Promise.all(Array.from({ length: threads }, (_, part) => runPart(part, byKind)));
  const all = faultKinds.map(({ name, times }, index) => ({ name, times, outcomes: byKind.get(index) ?? [] }));
  const header = ["fault", "times", "runs", "valid", "needs review", "clear error", "other"];
  const measures = ["by planner, sections a run", "extra calls a run", "invented", "lost"];
  const rows = all.map(({ name, times, outcomes }) => [name, times, ...cells(outcomes)]);
  const outcomes = all.slice(1).flatMap((kind) => kind.outcomes);
  const total = [`**all ${all.length - 1} kinds**`, "", ...cells(outcomes)];
  return {
    markdown: [
      `Each run strikes one to three of the seven questions, by its seed ("server": all of them). Waits take no time; ${callsOfGoodRun} calls are a run without a fault.`,
      table([...header, ...measures], [...rows, total]),
      ...surprises(all),
    ].join("\n\n"),
    summary: [
      `${outcomes.length} runs with ${all.length - 1} kinds of fault: ${count(outcomes, ({ invented }) => invented.length > 0)} with anything invented, ${count(outcomes, ({ end }) => end === "lost")} lost, ${count(outcomes, ({ end }) => end === "other")} that ended otherwise than with a plan or a clear error`,
    ],
  };
}

async function runPart(part: number, byKind: Map<number, readonly Outcome[]>): Promise<void> {
  const worker = new Worker(new URL("./fault-worker.ts", import.meta.url), {
    workerData: { part, parts: threads, runs },
  });
  worker.on("message", (message: unknown) => {
    const { index, outcomes } = messageSchema.parse(message);
    byKind.set(index, outcomes);
  });
  await new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}

function cells(outcomes: readonly Outcome[]): string[] {
  const mean = (value: (outcome: Outcome) => number): string =>
    (outcomes.reduce((total, outcome) => total + value(outcome), 0) / outcomes.length).toFixed(2);
  return [
    String(outcomes.length),
    count(outcomes, ({ end }) => end === "valid"),
    count(outcomes, ({ end }) => end === "needs_review"),
    count(outcomes, ({ end }) => end === "error"),
    count(outcomes, ({ end }) => end === "other"),
    mean(({ fallbacks }) => fallbacks),
    mean(({ calls }) => calls - callsOfGoodRun),
    count(outcomes, ({ invented }) => invented.length > 0),
    count(outcomes, ({ end }) => end === "lost"),
  ];
}

function count(outcomes: readonly Outcome[], test: (outcome: Outcome) => boolean): string {
  return String(outcomes.filter(test).length);
}

/** What should not have happened, in words, each once. */
function surprises(kinds: readonly { name: string; outcomes: readonly Outcome[] }[]): string[] {
  const lines = kinds.flatMap(({ name, outcomes }) =>
    outcomes.flatMap(({ end, message, invented }) => [
      ...(end === "lost" || end === "other" ? [`- ${name}: ${message}`] : []),
      ...invented.map((what) => `- ${name}: ${what}`),
    ]),
  );
  return lines.length === 0 ? [] : [[...new Set(lines)].slice(0, 20).join("\n")];
}
