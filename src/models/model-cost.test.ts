import { describe, expect, it } from "vitest";
import type { ModelCall } from "../spec/model-call.ts";
import { modelCostOf, tokensUsed } from "./model-cost.ts";

const call: ModelCall = {
  task: "hosting",
  round: 0,
  model: "gpt-4o",
  format: "json-schema",
  outcome: "answered",
  reason: null,
  tokens: { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 },
  costUsd: "0.003",
  durationMs: 5,
};

describe("modelCostOf", () => {
  it("is null where no model was asked, and the exact sum where all is known", () => {
    expect(modelCostOf([])).toBeNull();
    expect(modelCostOf([call, { ...call, costUsd: "0.0001" }])).toMatchObject({ usd: "0.0031", unmeteredCalls: 0 });
  });

  it("is unknown where a price is, and where nobody reported usage: never 0", () => {
    expect(modelCostOf([call, { ...call, costUsd: null }])).toMatchObject({ usd: null, pricesAsOf: null });
    expect(modelCostOf([{ ...call, tokens: null, costUsd: null }])).toMatchObject({ usd: null, unmeteredCalls: 1 });
  });

  it("counts calls without usage beside the sum of the others", () => {
    const failed: ModelCall = { ...call, outcome: "failed", tokens: null, costUsd: null };
    expect(modelCostOf([call, failed])).toMatchObject({ usd: "0.003", unmeteredCalls: 1 });
    expect(tokensUsed([call, failed, call])).toEqual({ inputTokens: 2000, cachedInputTokens: 800, outputTokens: 200 });
  });
});
