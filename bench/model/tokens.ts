import { type CallTokens, callCostUsd } from "../../src/models/model-price.ts";
import { type ModelServer, startModelServer } from "../../test/model-server/server.ts";
import { exampleCount, variedBrief } from "./briefs.ts";
import { createOneCall } from "./one-call.ts";
import { answerBoth } from "./one-call-answer.ts";
import type { Part } from "./part.ts";
import { median, modelDecider, modelName, planWith } from "./run.ts";
import { table } from "./table.ts";

type Ask = (index: number) => Promise<CallTokens>;

/** Tokens and dollars of one specification, with nothing in the provider's cache and after other briefs. */
export async function tokens(): Promise<Part> {
  const server = await startModelServer({ answer: answerBoth });
  try {
    const plan = planWith(modelDecider(server.url));
    const oneCall = createOneCall(server.url);
    const ours = await measured(server, async (index) => (await plan(variedBrief(index))).provenance.tokens);
    const baseline = await measured(server, async (index) => await oneCall(variedBrief(index)));
    const rows = [
      row("this product, cold", ours.cold),
      row("this product, warm", ours.warm),
      row("one question, cold", baseline.cold),
      row("one question, warm", baseline.warm),
    ];
    return {
      markdown: [
        table(["", "uncached input", "cached input", "output", `USD at ${modelName} list price`], rows),
        `Medians of the ${exampleCount} examples. Tokens are counted as characters / 4. The prompt cache is simulated by the documented rule: beginnings of 1,024 tokens and more, in blocks of 128. Cold: nothing was asked before; warm: the other examples were.`,
      ].join("\n\n"),
      summary: [
        `a specification costs $${usd(ours.cold)} cold and $${usd(ours.warm)} warm at ${modelName} list price; one question for everything $${usd(baseline.cold)} and $${usd(baseline.warm)}`,
      ],
    };
  } finally {
    await server.close();
  }
}

interface Measured {
  cold: readonly CallTokens[];
  warm: readonly CallTokens[];
}

/** Every example alone, and every example after all the others: its own text must not be known from before. */
async function measured(server: ModelServer, ask: Ask): Promise<Measured> {
  const cold: CallTokens[] = [];
  const warm: CallTokens[] = [];
  const examples = Array.from({ length: exampleCount }, (_, index) => index);
  for (const example of examples) {
    server.reset();
    cold.push(await ask(example));
  }
  for (const example of examples) {
    server.reset();
    for (const other of examples) if (other !== example) await ask(other);
    warm.push(await ask(example));
  }
  return { cold, warm };
}

function row(name: string, runs: readonly CallTokens[]): string[] {
  const of = (pick: (tokens: CallTokens) => number): string => median(runs.map(pick)).toFixed(0);
  return [
    name,
    of(({ inputTokens, cachedInputTokens }) => inputTokens - cachedInputTokens),
    of(({ cachedInputTokens }) => cachedInputTokens),
    of(({ outputTokens }) => outputTokens),
    usd(runs),
  ];
}

function usd(runs: readonly CallTokens[]): string {
  return median(runs.map((used) => Number(callCostUsd(modelName, used) ?? Number.NaN))).toFixed(4);
}
