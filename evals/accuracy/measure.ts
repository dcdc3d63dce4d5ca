import { createGraphRunner } from "../../graph/run-graph.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { parseComponents } from "../../src/cost/parse-components.ts";
import { priceComponents } from "../../src/cost/price-components.ts";
import { createPlannerDecider } from "../../src/planner/decider.ts";
import { parseBrief } from "../../src/spec/parse-brief.ts";
import type { AccuracyCase } from "./case.ts";
import type { CaseResult } from "./case-result.ts";
import { type ConfidenceShares, confidenceShares } from "./confidence.ts";
import { type Measured, measureCase } from "./measure-case.ts";

export interface Measurement {
  priceBookDate: string;
  results: readonly CaseResult[];
  /** How sure the prices behind the plans of the examples are. */
  confidence: readonly ConfidenceShares[];
}

export interface MeasureInput {
  catalog: Catalog;
  cases: readonly AccuracyCase[];
  /** Briefs by name. */
  examples: ReadonlyMap<string, unknown>;
}

/** Prices components and plans briefs with the code that users run: the graph with the planner, offline. */
export async function measure({ catalog, cases, examples }: MeasureInput): Promise<Measurement> {
  const measured = measuredOf(catalog);
  // The order of the file must not show in the document.
  const sorted = cases.toSorted((first, second) => first.id.localeCompare(second.id, "en"));
  const results: CaseResult[] = [];
  for (const source of sorted) results.push(await measureCase(source, measured));
  const confidence: ConfidenceShares[] = [];
  for (const [name, brief] of examples) {
    const { cost } = await measured.plan(brief);
    confidence.push(confidenceShares(name, cost?.lineItems ?? []));
  }
  return { priceBookDate: catalog.priceBookDate, results, confidence };
}

function measuredOf(catalog: Catalog): Measured {
  const runGraph = createGraphRunner({ catalog, deciderFor: createPlannerDecider, openStore: null, now: () => 0 });
  return {
    price: (components) => priceComponents(catalog, parseComponents({ components }, catalog)),
    plan: async (brief) => {
      const { plan } = await runGraph({
        brief: parseBrief(brief).brief,
        settings: {},
        saving: null,
        onProgress: () => {},
        signal: undefined,
      });
      return plan;
    },
    sectionsOf: (serviceId) => catalog.find(serviceId)?.sections ?? [],
  };
}
