import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runBudget } from "../src/models/tasks.ts";
import type { ModelCall } from "../src/spec/model-call.ts";
import { type SectionId, sectionIds } from "../src/spec/words.ts";
import { allowanceFor } from "./allowance.ts";
import { followers } from "./routes.ts";

function call(tokens: number | null): ModelCall {
  return {
    task: "brief",
    round: 0,
    model: "gpt-4o",
    format: "json-schema",
    outcome: "answered",
    reason: null,
    tokens: tokens === null ? null : { inputTokens: tokens, cachedInputTokens: 0, outputTokens: 0 },
    costUsd: null,
    durationMs: 1,
  };
}

const none: ModelCall[] = [];

describe("allowanceFor", () => {
  it("gives all of the budget to a question that is asked alone", () => {
    for (const task of ["brief", "hosting"] as const)
      expect(allowanceFor(task, { modelCalls: none })).toEqual({ calls: runBudget.calls, tokens: runBudget.tokens });
  });

  it("shares by five on the first pass, and again when hosting is redone and may bring all the others with it", () => {
    const share = { calls: Math.floor(runBudget.calls / 5), tokens: runBudget.tokens / 5 };
    expect(allowanceFor("database", { modelCalls: none })).toEqual(share);
    expect(allowanceFor("database", { modelCalls: none, sectionsToRedo: ["hosting", "database"] })).toEqual(share);
  });

  it("shares by two when two sections are redone", () => {
    const sectionsToRedo: SectionId[] = ["database", "security"];
    expect(allowanceFor("security", { modelCalls: none, sectionsToRedo })).toEqual({
      calls: runBudget.calls / 2,
      tokens: runBudget.tokens / 2,
    });
  });

  it("takes off every call, also one that reported no tokens", () => {
    expect(allowanceFor("hosting", { modelCalls: [call(1000), call(null)] })).toEqual({
      calls: runBudget.calls - 2,
      tokens: runBudget.tokens - 1000,
    });
  });

  it("leaves nothing, not less, when more was used than there is", () => {
    const modelCalls = Array.from({ length: runBudget.calls + 1 }, () => call(runBudget.tokens));
    for (const task of ["brief", ...sectionIds] as const)
      expect(allowanceFor(task, { modelCalls })).toEqual({ calls: 0, tokens: 0 });
  });

  it("never gives the sections that are asked together more than is left", () => {
    const calls = fc.array(fc.option(fc.integer({ min: 0, max: 30_000 })).map(call), { maxLength: 60 });
    fc.assert(
      fc.property(calls, fc.subarray([...sectionIds]), (modelCalls, sectionsToRedo) => {
        const left = allowanceFor("hosting", { modelCalls });
        const isAll = sectionsToRedo.length === 0 || sectionsToRedo.includes("hosting");
        const asked = followers.filter((section) => isAll || sectionsToRedo.includes(section));
        const shares = asked.map((section) => allowanceFor(section, { modelCalls, sectionsToRedo }));
        const total = (key: "calls" | "tokens"): number => shares.reduce((sum, share) => sum + share[key], 0);
        expect(total("calls")).toBeLessThanOrEqual(left.calls);
        expect(total("tokens")).toBeLessThanOrEqual(left.tokens);
        expect(new Set(shares.map(({ calls: share }) => share)).size).toBe(1);
      }),
    );
  });
});
