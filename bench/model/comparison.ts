import type { Decider } from "../../src/planner/decider.ts";
import type { ModelSpeed } from "../../test/model-server/deliver.ts";
import { variedBrief } from "./briefs.ts";
import { createOneCall } from "./one-call.ts";
import { median, modelDecider, planWith, timed } from "./run.ts";
import { startServerProcess } from "./server-process.ts";
import { table } from "./table.ts";

const rounds = 6;

/** This product, an agent that asks its six questions one after the other, and one question for everything. */
export async function comparison(speed: ModelSpeed): Promise<string> {
  const server = await startServerProcess("bench/model/server.ts", speed);
  try {
    const ours = planWith(modelDecider(server.url));
    const sequential = planWith(oneAtATime(modelDecider(server.url)));
    const oneCall = createOneCall(server.url);
    await Promise.all([ours(variedBrief(0)), sequential(variedBrief(1)), oneCall(variedBrief(2))]);
    const walls: { ours: number; sequential: number; oneCall: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const brief = variedBrief(500 + round);
      // In turn, so that a slow moment of the machine meets all three alike.
      const first = await timed(async () => await ours(brief));
      const second = await timed(async () => await sequential(brief));
      const third = await timed(async () => await oneCall(brief));
      walls.push({ ours: first.wallMs, sequential: second.wallMs, oneCall: third.wallMs });
    }
    const row = (name: string, key: "ours" | "sequential" | "oneCall", calls: string): string[] => [
      name,
      calls,
      (median(walls.map((wall) => wall[key])) / 1000).toFixed(2),
      median(walls.map((wall) => wall[key] / wall.ours)).toFixed(2),
    ];
    return table(
      ["who", "calls", "wall s, median", "÷ ours, median"],
      [
        row("this product", "ours", "7 (brief, hosting, five at once)"),
        row("six questions in sequence", "sequential", "6"),
        row("one question for the whole spec", "oneCall", "1"),
      ],
    );
  } finally {
    await server.stop();
  }
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
