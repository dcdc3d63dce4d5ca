import type { CallTokens } from "../../src/models/model-price.ts";
import type { Decider } from "../../src/planner/decider.ts";
import type { ModelSpeed } from "../../test/model-server/deliver.ts";
import { variedBrief } from "./briefs.ts";
import { callMs } from "./critical-path.ts";
import { createOneCall } from "./one-call.ts";
import type { Part } from "./part.ts";
import { median, modelDecider, planWith, type Timed, timed } from "./run.ts";
import { startServerProcess } from "./server-process.ts";
import { table } from "./table.ts";

const rounds = 3;
const firstBrief = 496;
/** About what a model writes for a section when it uses the room it is given. */
const longAnswerTokens = 250;

interface Round {
  ours: Timed<CallTokens>;
  sequential: Timed<CallTokens>;
  oneCall: Timed<CallTokens>;
}

/** This product, an agent that asks its six questions one after the other, and one question for everything. */
export async function comparison(speed: ModelSpeed): Promise<Part> {
  const server = await startServerProcess(new URL("./server.ts", import.meta.url), speed);
  try {
    const ours = planWith(modelDecider(server.url));
    const sequential = planWith(oneAtATime(modelDecider(server.url)));
    const oneCall = createOneCall(server.url);
    await Promise.all([ours(variedBrief(0)), sequential(variedBrief(1)), oneCall(variedBrief(2))]);
    const done: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const brief = variedBrief(firstBrief + round);
      // In turn, so that a slow moment of the machine meets all three alike.
      done.push({
        ours: await timed(async () => (await ours(brief)).provenance.tokens),
        sequential: await timed(async () => (await sequential(brief)).provenance.tokens),
        oneCall: await timed(async () => await oneCall(brief)),
      });
    }
    return reported(done, speed);
  } finally {
    await server.stop();
  }
}

function reported(done: readonly Round[], speed: ModelSpeed): Part {
  const ratio = (key: keyof Round): string =>
    median(done.map((round) => round[key].wallMs / round.ours.wallMs)).toFixed(2);
  const oneCallTokens = median(done.map(({ oneCall }) => oneCall.value.outputTokens));
  const long = {
    ours: callMs(longAnswerTokens / 2, speed) + 2 * callMs(longAnswerTokens, speed),
    sequential: 6 * callMs(longAnswerTokens, speed),
    oneCall: callMs(oneCallTokens, speed),
  };
  const row = (name: string, key: keyof Round, calls: string): string[] => [
    name,
    calls,
    median(done.map((round) => round[key].value.outputTokens)).toFixed(0),
    (median(done.map((round) => round[key].wallMs)) / 1000).toFixed(2),
    ratio(key),
    (long[key] / 1000).toFixed(2),
    (long[key] / long.ours).toFixed(2),
  ];
  return {
    markdown: [
      table(
        [
          "who",
          "calls",
          "output tokens",
          "wall, s",
          "÷ this product",
          `model time at ${longAnswerTokens} tokens, s`,
          "÷ this product, then",
        ],
        [
          row("this product", "ours", "1 + 1 + 5 at once"),
          row("its six questions in sequence", "sequential", "6"),
          row("one question for everything", "oneCall", "1"),
        ],
      ),
      `Medians of ${done.length} rounds in turn on one server. The stand-in's answers are short: the last two columns are computed, for sections answered in ${longAnswerTokens} tokens and a reading in ${longAnswerTokens / 2}, with the one answer as long as it is. The answer to one question has no line items, no alternatives, no checks, and prices from memory.`,
    ].join("\n\n"),
    summary: [
      `against its own six questions in sequence: ${ratio("sequential")} × the time of this product; against one question for everything: ${ratio("oneCall")} × (computed for sections of ${longAnswerTokens} tokens: ${(long.sequential / long.ours).toFixed(2)} × and ${(long.oneCall / long.ours).toFixed(2)} ×)`,
    ],
  };
}

/** The same decider, asked one question at a time and never to read the brief. */
function oneAtATime(decider: Decider): Decider {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ...decider,
    readBrief: null,
    decide: async (request) => {
      const mine = turn.then(async () => await decider.decide(request));
      turn = mine.catch(() => undefined);
      return await mine;
    },
  };
}
