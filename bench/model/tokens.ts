import { Decimal } from "decimal.js";
import { type CallTokens, callCostUsd } from "../../src/models/model-price.ts";
import { startModelServer } from "../../test/model-server/server.ts";
import { exampleCount, variedBrief } from "./briefs.ts";
import { createOneCall } from "./one-call.ts";
import { answerBoth } from "./one-call-answer.ts";
import { median, modelDecider, modelName, planWith } from "./run.ts";
import { table } from "./table.ts";

/** Tokens and dollars of one specification, with nothing in the provider's cache and after other briefs. */
export async function tokens(): Promise<string> {
  const server = await startModelServer({ answer: answerBoth });
  try {
    const decider = modelDecider(server.url);
    const ours = planWith(decider);
    const oneCall = createOneCall(server.url);
    const measure = {
      "this product": async (index: number): Promise<CallTokens> => (await ours(variedBrief(index))).provenance.tokens,
      "one question": async (index: number): Promise<CallTokens> => await oneCall(variedBrief(index)),
    };
    const rows: string[][] = [];
    for (const [name, run] of Object.entries(measure)) {
      const cold: CallTokens[] = [];
      for (let index = 0; index < exampleCount; index += 1) {
        server.reset();
        cold.push(await run(index));
      }
      const warm: CallTokens[] = [];
      for (let index = 0; index < exampleCount; index += 1) warm.push(await run(1000 + index));
      rows.push(row(`${name}, cold`, cold), row(`${name}, warm`, warm));
    }
    return table(
      ["median of the examples", "uncached input", "cached input", "output", `USD at ${modelName} list price`],
      rows,
    );
  } finally {
    await server.close();
  }
}

function row(name: string, runs: readonly CallTokens[]): string[] {
  const of = (pick: (tokens: CallTokens) => number): string => Math.round(median(runs.map(pick))).toString();
  return [
    name,
    of(({ inputTokens, cachedInputTokens }) => inputTokens - cachedInputTokens),
    of(({ cachedInputTokens }) => cachedInputTokens),
    of(({ outputTokens }) => outputTokens),
    median(runs.map((used) => new Decimal(callCostUsd(modelName, used) ?? Number.NaN).toNumber())).toFixed(4),
  ];
}
