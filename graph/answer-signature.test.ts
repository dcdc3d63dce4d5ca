import { describe, expect, it } from "vitest";
import { sectionIds } from "../src/spec/words.ts";
import { decided, decision } from "../test/decided-state.ts";
import { answerSignature } from "./answer-signature.ts";
import type { GraphState } from "./state.ts";

describe("answerSignature", () => {
  it("is the same for the same decisions, whoever took them and in whatever words", () => {
    const reworded: GraphState = {
      ...decided,
      hostingDecision: { ...decision("hosting", "It is near."), decidedBy: "planner" },
      findings: [],
      repairs: [],
    };
    expect(answerSignature(reworded)).toBe(answerSignature(decided));
  });

  it("is another for another option", () => {
    const other: GraphState = { ...decided, databaseDecision: { ...decision("database"), optionId: "database/2" } };
    expect(answerSignature(other)).not.toBe(answerSignature(decided));
  });

  it("is another where only a field beside the option differs: that mends a finding as well", () => {
    const { details, ...rest } = decision("monitoring");
    const other: GraphState = { ...decided, monitoringDecision: { ...rest, details: { ...details, alerts: ["new"] } } };
    expect(answerSignature(other)).not.toBe(answerSignature(decided));
  });

  it("does not take the option of one section for that of another", () => {
    const renamed = (optionId: string) => ({
      ...decided,
      databaseDecision: { ...decision("database"), optionId },
      cachingDecision: { ...decision("caching"), optionId: optionId === "x" ? "y" : "x" },
    });
    expect(answerSignature(renamed("x"))).not.toBe(answerSignature(renamed("y")));
  });

  it.each(sectionIds)("is none as long as %s is missing", (section) => {
    expect(answerSignature({ ...decided, [`${section}Decision`]: null })).toBeNull();
    expect(answerSignature({ ...decided, [`${section}Decision`]: undefined })).toBeNull();
  });
});
