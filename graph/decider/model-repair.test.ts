import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { Finding, Plan } from "../../src/spec/plan.ts";
import { sectionIds } from "../../src/spec/words.ts";
import { choosing, exampleBrief, onceEach, runModel } from "../../test/model-run.ts";
import type { OfferedRow } from "../../test/model-server/sensible-model.ts";
import type { ReceivedRequest } from "../../test/model-server/server.ts";

/** A log-in that works only beside a database which the others do not choose: rule authentication-beside-database. */
const supabaseLogin = (rows: readonly OfferedRow[]): OfferedRow | undefined =>
  rows.find(({ name }) => name.includes("Supabase Auth")) ?? rows[0];
const dearest = (rows: readonly OfferedRow[]): OfferedRow | undefined =>
  [...rows].sort((first, second) => price(second) - price(first))[0];
const price = ({ cells }: OfferedRow): number => Number((cells[2] ?? "").replaceAll(/[^\d.]/g, ""));
const isRepair = ({ text }: ReceivedRequest): boolean => text.includes("has to be decided again");

function openErrors({ findings }: Plan): Finding[] {
  return findings.filter(
    ({ result, severity, resolvedInRound }) => result === "fail" && severity === "error" && resolvedInRound === null,
  );
}

describe("a section whose answer breaks a rule", () => {
  it("is asked again alone, with its answer and what is wrong with it, and is mended", async () => {
    const { plan, asked, requests } = await runModel({
      answer: (request) =>
        request.task === "security_decision" && !isRepair(request) ? choosing(request, supabaseLogin) : undefined,
    });
    expect(asked).toEqual({ ...onceEach, security_decision: 2 });
    expect(plan.repairs).toEqual([{ round: 1, sections: ["security"], ruleIds: ["authentication-beside-database"] }]);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ ruleId: "authentication-beside-database", resolvedInRound: 1 }),
    );
    expect(plan.decisions?.security.decidedBy).toBe("model");
    const [first, again] = requests.filter(({ task }) => task === "security_decision");
    const feedback = again?.messages.at(-1)?.content ?? "";
    expect(feedback).toMatch(/Your answer was: Supabase Auth.*no longer offered/);
    expect(feedback).toMatch(/security\.authentication breaks authentication-beside-database/);
    expect(feedback).toMatch(/Why: Such a log-in keeps its accounts/);
    expect(feedback).toMatch(/How to mend it: Choose the database of the same product, or another log-in/);
    expect(again?.messages[0]).toEqual(first?.messages[0]);
    expect(plan.provenance.modelCalls.map(({ round }) => round)).toContain(1);
  });
});

describe("a plan beyond the budget, where one within it exists", () => {
  const brief = { ...exampleBrief("eu-b2b-saas"), budgetConstraints: { maxMonthlyUsd: 250 } };

  it("has its dearest choices asked again, and no others", async () => {
    const { plan, asked } = await runModel({
      brief,
      answer: (request) =>
        request.task === "database_decision" && !isRepair(request) ? choosing(request, dearest) : undefined,
    });
    expect(asked).toEqual({ ...onceEach, database_decision: 2 });
    expect(plan.repairs).toEqual([{ round: 1, sections: ["database"], ruleIds: ["budget-exceeded"] }]);
    expect(openErrors(plan)).toEqual([]);
    expect(new Decimal(plan.cost?.monthly.expected ?? 0).toNumber()).toBeLessThanOrEqual(250);
  });

  it("goes to the planner as soon as an answer comes back, however many rounds are left", async () => {
    const { plan, asked, events } = await runModel({
      brief,
      maxRepairRounds: 3,
      answer: (request) => (request.task === "database_decision" ? choosing(request, dearest) : undefined),
    });
    expect(asked).toEqual({ ...onceEach, database_decision: 2 });
    expect(events.flatMap((event) => (event.type === "repairing" ? [event.by] : []))).toEqual(["decider", "planner"]);
    expect(plan.decisions?.database).toMatchObject({
      decidedBy: "planner-fallback",
      fallbackReason: expect.stringContaining("the budget is $250.00"),
    });
    expect(openErrors(plan)).toEqual([]);
    expect(sectionIds.filter((section) => plan.decisions?.[section].decidedBy === "model")).toHaveLength(5);
  });

  it("is kept with its finding where no plan is within the budget", async () => {
    const { plan, asked } = await runModel({ brief: { ...brief, budgetConstraints: { maxMonthlyUsd: 3 } } });
    expect(asked).toEqual(onceEach);
    expect(openErrors(plan).map(({ ruleId }) => ruleId)).toEqual(["budget-exceeded"]);
    expect(plan.spec).not.toBeNull();
  });
});
