import { describe, expect, it } from "vitest";
import { InvariantError } from "../src/errors.ts";
import type { Planning } from "../src/planner/planning.ts";
import type { Finding } from "../src/spec/plan.ts";
import { decided, decision } from "../test/decided-state.ts";
import { nextRepair } from "./next-repair.ts";
import { decisionsOf } from "./selection.ts";
import type { GraphState } from "./state.ts";
import { undoneRepair } from "./undo-repair.ts";

function failure(ruleId: string, section: Finding["sections"][number]): Finding {
  return {
    ruleId,
    result: "fail",
    severity: "error",
    sections: [section],
    path: section,
    message: "broken",
    reference: "",
    resolvedInRound: null,
  };
}

const one = [failure("a", "security")];
const two = [...one, failure("b", "database")];
const other = { ...decision("security"), optionId: "security/2" };
const decisions = decisionsOf(decided);

/** After a round that redid security, having stood with `before`. */
function afterRound(before: Finding[], now: Finding[]): GraphState {
  return {
    ...decided,
    securityDecision: other,
    findings: now,
    repairs: [{ round: 1, sections: ["security"], ruleIds: ["a"] }],
    repairLimit: 2,
    deciderId: "model",
    beforeRepair: decisions === null ? null : { decisions, findings: before },
  };
}

function noOptions(): Planning {
  throw new InvariantError("no failure here needs the options");
}

describe("a repair that makes things worse", () => {
  it("is undone: the decisions and findings before it are put back, and the round says so", () => {
    const undone = undoneRepair(afterRound(one, two));
    expect(undone?.securityDecision?.optionId).toBe("security/1");
    expect(undone?.findings).toEqual(one);
    expect(undone?.repairs).toEqual([{ round: 1, sections: ["security"], ruleIds: ["a"], undone: true }]);
  });

  it.each([
    ["as bad as before", one, one],
    ["better", two, one],
  ])("stands where it is %s", (_, before, now) => {
    expect(undoneRepair(afterRound(before, now))).toBeNull();
  });

  it("is weighed by errors that stand alone", () => {
    const warning: Finding = { ...failure("c", "caching"), severity: "warning" };
    const mended: Finding = { ...failure("d", "caching"), resolvedInRound: 1 };
    expect(undoneRepair(afterRound(one, [...one, warning, mended]))).toBeNull();
    expect(undoneRepair({ ...afterRound(one, two), beforeRepair: null })).toBeNull();
  });

  it("leads to a round on what was put back, with its own failures alone", () => {
    expect(nextRepair(afterRound(one, two), noOptions).update).toMatchObject({
      securityDecision: { optionId: "security/1" },
      sectionsToRedo: ["security"],
      repairs: [{ undone: true }, { round: 2, sections: ["security"], ruleIds: ["a"] }],
    });
  });

  it("is not asked again of the decider: the plan put back was found wanting before", () => {
    const first = nextRepair({ ...decided, findings: one, repairLimit: 3 }, noOptions).update;
    expect(first.plannerRedoes).toBe(false);
    const worse = { ...afterRound(one, two), ...first, repairLimit: 3, securityDecision: other, findings: two };
    expect(nextRepair(worse, noOptions).update.plannerRedoes).toBe(true);
  });
});
