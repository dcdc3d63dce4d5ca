import { Decimal } from "decimal.js";
import { createModelDecider } from "../../graph/decider/model-decider.ts";
import { AppError } from "../../src/errors.ts";
import { createModelClient } from "../../src/models/model-client.ts";
import { limitsFor } from "../../src/models/tasks.ts";
import { type Plan, planSchema } from "../../src/spec/plan.ts";
import { sectionIds } from "../../src/spec/words.ts";
import { sensibleReply } from "../../test/model-server/sensible-model.ts";
import { type ModelServer, startModelServer } from "../../test/model-server/server.ts";
import { hobbyBrief } from "./briefs.ts";
import { type FaultKind, faultKinds } from "./fault-kinds.ts";
import { catalog, planWith, settingsFor } from "./run.ts";
import { table } from "./table.ts";

const runsOfKind = 50;
const questions = ["brief_reading", ...sectionIds.map((section) => `${section}_decision`)];
const callsOfGoodRun = 7;
/** Long enough for an answer of the local server on a busy machine. */
const shortLimitMs = 400;

interface Outcome {
  /** `lost`: neither a plan nor one of our errors. */
  end: "valid" | "needs_review" | "error" | "lost";
  fallbacks: number;
  calls: number;
  invented: boolean;
}

/** Every kind of fault, in seeded runs: what comes of it, what it costs in calls, and whether anything is invented or lost. */
export async function faultMatrix(): Promise<string> {
  const rows: string[][] = [];
  for (const kind of faultKinds) {
    const outcomes = await outcomesOf(kind);
    const count = (test: (outcome: Outcome) => boolean): string => String(outcomes.filter(test).length);
    const mean = (value: (outcome: Outcome) => number): number =>
      outcomes.reduce((total, outcome) => total + value(outcome), 0) / outcomes.length;
    rows.push([
      `${kind.name}${kind.reply === undefined ? "" : `, ${kind.when}`}`,
      String(outcomes.length),
      count(({ end }) => end === "valid"),
      count(({ end }) => end === "needs_review"),
      count(({ end }) => end === "error"),
      mean(({ fallbacks }) => fallbacks).toFixed(2),
      mean(({ calls }) => calls - callsOfGoodRun).toFixed(2),
      count(({ invented }) => invented),
      count(({ end }) => end === "lost"),
    ]);
  }
  return table(
    [
      "fault",
      "runs",
      "valid",
      "needs review",
      "clear error",
      "by planner, mean",
      "extra calls, mean",
      "invented",
      "lost",
    ],
    rows,
  );
}

async function outcomesOf(kind: FaultKind): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let struck: ReadonlySet<string> = new Set();
  const server = await startModelServer({
    ...kind.server,
    answer: (request) => {
      const isDue = struck.has(request.task) && (kind.when === "ever" || request.earlier === 0);
      return isDue && kind.reply !== undefined ? kind.reply(request) : sensibleReply(request);
    },
  });
  try {
    for (let seed = 0; seed < runsOfKind; seed += 1) {
      struck = questionsOf(seed);
      server.reset();
      outcomes.push(await runOnce(server, kind, randomFrom(seed)));
    }
  } finally {
    await server.close();
  }
  return outcomes;
}

/** One or two questions: every one in turn, and another by the seed. */
function questionsOf(seed: number): ReadonlySet<string> {
  const first = questions[seed % questions.length] ?? "";
  const second = questions[Math.floor(randomFrom(seed)() * questions.length)] ?? "";
  return new Set(seed % 2 === 0 ? [first] : [first, second]);
}

async function runOnce(server: ModelServer, kind: FaultKind, random: () => number): Promise<Outcome> {
  const client = createModelClient(settingsFor(server.url), {
    random,
    sleep: async () => {},
    ...(kind.slow === true
      ? { limitsFor: (task, model) => ({ ...limitsFor(task, model), timeoutMs: shortLimitMs }) }
      : {}),
  });
  try {
    const plan = await planWith(createModelDecider(client))(hobbyBrief());
    const { status } = plan;
    return {
      end: status === "infeasible" ? "lost" : status,
      fallbacks: sectionIds.filter((section) => plan.decisions?.[section].decidedBy === "planner-fallback").length,
      calls: server.requests.length,
      invented: isInvented(plan),
    };
  } catch (error) {
    const end = error instanceof AppError && error.code === "configuration" ? "error" : "lost";
    return { end, fallbacks: 0, calls: server.requests.length, invented: false };
  }
}

/** Whether the plan holds a product, a sum or a text that the core did not make. */
function isInvented(plan: Plan): boolean {
  const { decisions, cost, spec } = planSchema.parse(plan);
  if (decisions === null || cost === null || spec === null) return true;
  const strangers = sectionIds.some((section) =>
    decisions[section].details.uses.some(({ serviceId }) => catalog.find(serviceId) === undefined),
  );
  const lines = cost.lineItems.reduce((total, { monthlyUsd }) => total.plus(monthlyUsd ?? 0), new Decimal(0));
  const texts = JSON.stringify([spec, decisions]);
  return strangers || !lines.equals(cost.monthly.expected) || texts.includes("3.33");
}

/** A small generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
