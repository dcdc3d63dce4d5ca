import { AppError } from "../../src/errors.ts";
import type { Plan } from "../../src/spec/plan.ts";
import type { OurLine } from "./bill-lines.ts";
import type { AccuracyCase } from "./case.ts";
import type { CaseResult, Failure, Outcome } from "./case-result.ts";
import { type ComponentsResult, compareComponents, missedLines } from "./compare-components.ts";
import { comparePlan, coveredUsd, type PlanResult, type SectionsOf } from "./compare-plan.ts";
import { compareSizes } from "./compare-sizes.ts";
import { namedLines, publishedUsdOf } from "./published-lines.ts";

/** What is measured: the pricing of components and the planning of briefs, as users get them. */
export interface Measured {
  /** Throws AppError for components that the catalog does not have. */
  price(components: readonly unknown[]): { lineItems: readonly OurLine[] };
  /** Throws AppError for a brief that cannot be read. */
  plan(brief: unknown): Promise<Plan>;
  sectionsOf: SectionsOf;
}

/** Predicts one case in every mode. An AppError of ours is a miss of the case; anything else is thrown. */
export async function measureCase(source: AccuracyCase, measured: Measured): Promise<CaseResult> {
  const plan = await planOf(source, measured);
  return {
    source,
    components: measureComponents(source, measured),
    planning: measurePlan(source, plan, measured.sectionsOf),
    sizes: plan === null || plan instanceof AppError ? [] : compareSizes(source, plan.workload),
  };
}

function measureComponents(
  { components, published, sourceUrl }: AccuracyCase,
  { price }: Measured,
): Outcome<ComponentsResult> {
  if (components === null) return { notCompared: "the bill's parts are not published" };
  const nothing = { notCompared: "no published amount stands for the known parts alone" };
  try {
    return compareComponents(published, price(components).lineItems, sourceUrl) ?? nothing;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const named = namedLines(published.lines);
    const publishedUsd = published.lines.length === 0 ? published.monthlyUsd : publishedUsdOf(named);
    if (publishedUsd === null || (named.length === 0 && published.lines.length > 0)) return nothing;
    return { ...failure(error.message, publishedUsd), lines: missedLines(published) };
  }
}

async function planOf({ brief }: AccuracyCase, { plan }: Measured): Promise<Plan | AppError | null> {
  if (brief === null || brief === undefined) return null;
  try {
    return await plan(brief);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function measurePlan(source: AccuracyCase, plan: Plan | AppError | null, sectionsOf: SectionsOf): Outcome<PlanResult> {
  const publishedUsd = coveredUsd(source.published);
  if (plan === null) return { notCompared: "no workload is published, or no plan would be that bill" };
  if (source.grade === "S" || publishedUsd === null) return { notCompared: "no amount is published" };
  if (plan instanceof AppError) return failure(plan.message, publishedUsd);
  if (plan.cost === null)
    return failure(`infeasible: ${plan.findings.map(({ message }) => message).join(" ")}`, publishedUsd);
  return comparePlan(source, plan.cost, sectionsOf) ?? { notCompared: "no amount is published" };
}

function failure(why: string, publishedUsd: number): Failure {
  return { predicted: null, publishedUsd, failure: why, lines: [] };
}
