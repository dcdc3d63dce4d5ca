import { setTimeout as pause } from "node:timers/promises";
import { createModelDecider } from "../../graph/decider/model-decider.ts";
import { createGraphRunner } from "../../graph/run-graph.ts";
import { AppError, InvariantError } from "../../src/errors.ts";
import { createModelClient } from "../../src/models/model-client.ts";
import { limitsFor } from "../../src/models/tasks.ts";
import type { Decider } from "../../src/planner/decider.ts";
import { sectionIds } from "../../src/spec/words.ts";
import { sensibleReply } from "../../test/model-server/sensible-model.ts";
import { type ModelServer, type ReceivedRequest, startModelServer } from "../../test/model-server/server.ts";
import { hobbyBrief } from "./briefs.ts";
import type { FaultKind } from "./fault-kinds.ts";
import { invented } from "./invented.ts";
import { drawn, randomFrom } from "./random.ts";
import { catalog, settingsFor } from "./run.ts";

export interface Outcome {
  /** `lost`: neither a plan nor one of our errors. `other`: no usable plan, and no error that says how to mend it. */
  end: "valid" | "needs_review" | "error" | "other" | "lost";
  fallbacks: number;
  calls: number;
  invented: readonly string[];
  /** What there is to say about an error, or about an end that nobody wants. */
  message: string;
}

const tasks = ["brief_reading", ...sectionIds.map((section) => `${section}_decision`)];
const mostStruck = 3;
const runsAtOnce = 8;
/** Long enough for an answer of the local server on a busy machine. */
const shortLimitMs = 500;
/** No run of this matrix takes as long, unless it hangs. */
const hangsAfterMs = 60_000;

/** Clients of one process share one graph; the name of the model tells the runs apart, on both sides. */
const deciders = new Map<string, Decider>();
const runGraph = createGraphRunner({
  catalog,
  deciderFor: ({ model = "" }) => deciders.get(model) ?? noDecider(model),
  openStore: null,
  now: () => Date.now(),
});

function noDecider(model: string): never {
  throw new InvariantError(`no run is called ${model}`);
}

interface FaultyRun {
  struck: ReadonlySet<string>;
  /** How many answers to a struck question are bad. */
  times: number;
  asked: Map<string, number>;
}

/** Runs of one kind of fault, from seeds 0, 1, 2 …, some at a time. */
export async function runKind(kind: FaultKind, runs: number): Promise<Outcome[]> {
  const faultyRuns = new Map<string, FaultyRun>();
  const server = await startModelServer({ ...kind.server, answer: (request) => answer(kind, faultyRuns, request) });
  const seeds = Array.from({ length: runs }, (_, seed) => seed).values();
  const outcomes: Outcome[] = [];
  try {
    const oneAfterAnother = async (): Promise<void> => {
      for (const seed of seeds) {
        const name = `run-${seed}`;
        const random = randomFrom(seed);
        faultyRuns.set(name, faultyRun(kind, random));
        outcomes.push(await runOnce(server, { kind, name, random }));
      }
    };
    await Promise.all(Array.from({ length: runsAtOnce }, oneAfterAnother));
  } finally {
    await server.close();
  }
  return outcomes;
}

function faultyRun({ times }: FaultKind, random: () => number): FaultyRun {
  const struck = new Set(drawn(tasks, 1 + Math.floor(random() * mostStruck), random));
  const chosen = times === "once" ? 1 : 1 + Math.floor(random() * 2);
  return { struck, times: times === "for ever" ? Number.POSITIVE_INFINITY : chosen, asked: new Map() };
}

function answer(kind: FaultKind, runs: ReadonlyMap<string, FaultyRun>, request: ReceivedRequest) {
  const run = runs.get(request.model);
  const earlier = run?.asked.get(request.task) ?? 0;
  run?.asked.set(request.task, earlier + 1);
  const isBad = run?.struck.has(request.task) === true && earlier < run.times;
  return isBad && kind.reply !== undefined ? kind.reply(request) : sensibleReply(request);
}

interface RunInput {
  kind: FaultKind;
  name: string;
  random: () => number;
}

async function runOnce(server: ModelServer, { kind, name, random }: RunInput): Promise<Outcome> {
  const client = createModelClient(
    { ...settingsFor(server.url), model: name },
    {
      random,
      sleep: async () => {},
      ...(kind.slow === true ? { limitsFor: (task) => ({ ...limitsFor(task, name), timeoutMs: shortLimitMs }) } : {}),
    },
  );
  deciders.set(name, createModelDecider(client));
  const end = await endOf(name);
  deciders.delete(name);
  return { ...end, calls: server.requests.filter(({ model }) => model === name).length };
}

async function endOf(name: string): Promise<Omit<Outcome, "calls">> {
  const watch = new AbortController();
  const hangs = pause(hangsAfterMs, null, { signal: watch.signal });
  hangs.catch(() => {});
  const nothing = { fallbacks: 0, invented: [] };
  try {
    const run = runGraph({
      brief: hobbyBrief(),
      settings: { decider: "model", model: name },
      saving: null,
      onProgress: () => {},
      signal: undefined,
    });
    const ended = await Promise.race([run, hangs]);
    if (ended === null) return { ...nothing, end: "lost", message: "the run hangs" };
    const { plan } = ended;
    if (plan.status === "infeasible") return { ...nothing, end: "other", message: "infeasible" };
    const { decisions } = plan;
    const fallbacks = sectionIds.filter((section) => decisions?.[section].decidedBy === "planner-fallback").length;
    return { end: plan.status, fallbacks, invented: invented(plan), message: "" };
  } catch (error) {
    const message = String(error);
    if (!(error instanceof AppError)) return { ...nothing, end: "lost", message };
    return { ...nothing, end: error.code === "internal" ? "other" : "error", message };
  } finally {
    watch.abort();
  }
}
