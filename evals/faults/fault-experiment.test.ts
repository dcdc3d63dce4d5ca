import { describe, expect, it } from "vitest";
import { evalCatalog } from "../../test/eval-fixture.ts";
import { loadFaults } from "../datasets/load-dataset.ts";
import type { FaultRow } from "../datasets/schema.ts";
import { faultExperiment } from "./fault-experiment.ts";

const planted = loadFaults().filter(({ expect: { mustFail } }) => mustFail.length > 0);

/** Scores of the first row with a fault, with other expectations. */
function scores(expectations: Partial<FaultRow["expect"]>): Record<string, number | null> {
  const rows = planted.slice(0, 1).map((row) => ({
    ...row,
    expect: { mustFail: [], mustBeUnknown: [], mustNotFail: [], reason: row.expect.reason, ...expectations },
  }));
  const [scored] = faultExperiment({ rows, catalog: evalCatalog, gitRevision: "abc", startedAt: "" }).rows;
  return Object.fromEntries([...(scored?.verdicts ?? [])].map(([id, { score }]) => [id, score]));
}

const [fault = ""] = planted[0]?.expect.mustFail ?? [];
const [right = ""] = planted[0]?.expect.mustNotFail ?? [];

describe("faultExperiment", () => {
  it("asks for nothing that a row does not expect", () => {
    expect(scores({})).toEqual({ "faults-found": null, "unknowns-kept": null, "no-false-alarm": null });
  });

  it("gives the share of planted faults that are found", () => {
    expect(scores({ mustFail: [fault] })["faults-found"]).toBe(1);
    expect(scores({ mustFail: [fault, right] })["faults-found"]).toBe(0.5);
  });

  it("takes a failure for no unknown, and a failing rule or one that is gone for a false alarm", () => {
    expect(scores({ mustBeUnknown: [fault] })["unknowns-kept"]).toBe(0);
    expect(scores({ mustNotFail: [right] })["no-false-alarm"]).toBe(1);
    expect(scores({ mustNotFail: [right, fault, "no-such-rule"] })["no-false-alarm"]).toBeCloseTo(1 / 3, 5);
  });

  it("says which rule answered otherwise, and keeps what check said", () => {
    const rows = planted.slice(0, 1).map((row) => ({ ...row, expect: { ...row.expect, mustNotFail: [fault] } }));
    const [scored] = faultExperiment({ rows, catalog: evalCatalog, gitRevision: "abc", startedAt: "" }).rows;
    expect(scored?.verdicts.get("no-false-alarm")?.comment).toBe(`${fault} is fail`);
    expect(scored?.json).toMatchObject({ checks: expect.arrayContaining([{ ruleId: fault, result: "fail" }]) });
  });
});
