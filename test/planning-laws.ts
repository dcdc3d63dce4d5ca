import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import { Money, sum } from "../src/cost/money.ts";
import { createPlannerDecider } from "../src/planner/decider.ts";
import { parseBrief } from "../src/spec/parse-brief.ts";
import type { Plan } from "../src/spec/plan.ts";
import { sectionIds } from "../src/spec/words.ts";
import { briefArbitrary } from "./arbitrary-brief.ts";

/** Random briefs of each half; LAW_BRIEFS=2500 tries 5,000 in all. */
const briefs = Number(process.env.LAW_BRIEFS ?? 100);

const runGraph = createGraphRunner({
  catalog: createCatalog(),
  deciderFor: createPlannerDecider,
  openStore: null,
  now: () => 0,
});

async function planFor(raw: unknown): Promise<Plan> {
  const { plan } = await runGraph({
    brief: parseBrief(raw).brief,
    settings: {},
    saving: null,
    onProgress: () => {},
    signal: undefined,
  });
  return plan;
}

function expectSound(plan: Plan): void {
  const failing = plan.findings.filter(
    ({ result, severity, resolvedInRound }) => result === "fail" && severity === "error" && resolvedInRound === null,
  );
  if (plan.status === "infeasible") {
    expect(plan.spec).toBeNull();
    expect(failing.map(({ ruleId }) => ruleId)).toEqual(["infeasible-conflict", "infeasible-relaxation"]);
    expect(plan.findings[0]?.message).toMatch(/^These requirements conflict: [^.\s]/);
    return;
  }
  expect(failing.filter(({ ruleId }) => ruleId !== "budget-exceeded")).toEqual([]);
  expectTotals(plan);
  expectConstraints(plan);
}

function expectTotals({ cost }: Plan): void {
  for (const line of cost?.lineItems ?? []) {
    if (line.unitPriceUsd !== null)
      expect(new Money(line.quantity).times(line.unitPriceUsd).equals(line.monthlyUsd ?? Number.NaN)).toBe(true);
  }
  const total = sum(sectionIds.map((section) => new Money(cost?.bySection[section].expected ?? Number.NaN)));
  expect(total.equals(cost?.monthly.expected ?? Number.NaN)).toBe(true);
  expect(new Money(cost?.monthly.low ?? Number.NaN).lessThanOrEqualTo(cost?.monthly.high ?? Number.NaN)).toBe(true);
}

const catalog = createCatalog();

/** The hard constraints, looked up again in the catalog without the code that enforced them. */
function expectConstraints({ brief, decisions }: Plan): void {
  const uses = sectionIds.flatMap((section) => decisions?.[section].details.uses ?? []);
  for (const { serviceId, plan, area, role } of uses) {
    const service = catalog.find(serviceId);
    expect(service, serviceId).toBeDefined();
    expect(brief.preferences.avoid).not.toContain(service?.provider);
    expect(service?.status).toBe("offered");
    if (brief.dataResidency !== null && area !== null && area !== "global")
      expect(area, `${role} ${serviceId}`).toBe(brief.dataResidency);
    for (const regime of brief.complianceRequirements) {
      if ((regime === "HIPAA" || regime === "PCI-DSS") && ["ci", "on-call", "uptime"].includes(role)) continue;
      const claim = service?.compliance[regime];
      expect(claim?.offered, `${regime} ${serviceId}`).not.toBe("no");
      if (claim !== undefined && claim.plans !== "all") expect(claim.plans, `${regime} ${serviceId}`).toContain(plan);
    }
  }
  if (brief.availabilityTarget >= 99.95) {
    expect(decisions?.hosting.details.multiZone).toBe(true);
    if (decisions?.database.details.engine !== "none") expect(decisions?.database.details.highAvailability).toBe(true);
  }
}

/** The laws over random briefs of one seed. Two test files call it, so that two workers share the work. */
export function planningLaws(seed: number): void {
  describe(`random briefs, seed ${seed}`, () => {
    it(`are planned soundly: valid, or open only in unknowns and budget, or infeasible with a reason (${briefs} briefs)`, {
      timeout: 1_500_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(briefArbitrary, async (raw) => expectSound(await planFor(raw))),
        { numRuns: briefs, seed },
      );
    });

    it("give the same plan byte for byte", { timeout: 150_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(briefArbitrary, async (raw) => {
          expect(JSON.stringify(await planFor(structuredClone(raw)))).toBe(JSON.stringify(await planFor(raw)));
        }),
        { numRuns: 15, seed },
      );
    });
  });
}
