import type { NormalizedBrief } from "../../src/spec/brief.ts";
import type { Check, Finding, Plan, PlanStatus } from "../../src/spec/plan.ts";
import { type SectionId, sectionIds } from "../../src/spec/words.ts";

/** What answering took. Null: this target cannot tell. */
export interface Effort {
  repairRounds: number | null;
  tokens: number | null;
  modelUsd: string | null;
  latencyMs: number;
}

/** What a target said to a brief, in the form that evaluators look at. The one-call target has no plan. */
export interface Answer {
  /** What the paths of expectations point into, as plain JSON. */
  json: unknown;
  /** Parts of a plan that this target does not have by its nature: what is expected of them is not asked of it. */
  lacks: readonly string[];
  brief: NormalizedBrief;
  status: PlanStatus;
  /** The specification as the target gave it, read by no schema yet; null where it gave none. */
  spec: unknown;
  plan: Plan | null;
  findings: readonly Finding[];
  checks: readonly Check[];
  traitIds: readonly string[];
  /** Expected USD a month; null where none is stated. */
  monthlyUsd: string | null;
  /** What the target says that each section costs, expected USD a month. */
  sectionUsd: Readonly<Partial<Record<SectionId, string>>>;
  rationales: Readonly<Partial<Record<SectionId, string>>>;
  effort: Effort;
}

/** A plan of ours as an answer. */
export function answerOfPlan(plan: Plan): Answer {
  const { cost, decisions, provenance } = plan;
  return {
    json: plan,
    lacks: [],
    brief: plan.brief,
    status: plan.status,
    spec: plan.spec,
    plan,
    findings: plan.findings,
    checks: plan.checks,
    traitIds: plan.traits.map(({ id }) => id),
    monthlyUsd: cost?.monthly.expected ?? null,
    sectionUsd: cost === null ? {} : Object.fromEntries(sectionIds.map((id) => [id, cost.bySection[id].expected])),
    rationales: decisions === null ? {} : Object.fromEntries(sectionIds.map((id) => [id, decisions[id].rationale])),
    effort: {
      repairRounds: plan.repairs.length,
      tokens: provenance.tokens.inputTokens + provenance.tokens.outputTokens,
      modelUsd: provenance.modelCost === null ? "0" : provenance.modelCost.usd,
      latencyMs: provenance.durationMs,
    },
  };
}

/** Errors that are still open. The budget is judged apart: it may be one that nobody can keep. */
export function openErrors({ findings }: Answer): Finding[] {
  return findings.filter(
    ({ result, severity, resolvedInRound }) => result === "fail" && severity === "error" && resolvedInRound === null,
  );
}
