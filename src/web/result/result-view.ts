import type { Plan } from "../../spec/plan.ts";
import { architectureOf } from "../diagram/plan-graph.ts";
import { type Markup, markup } from "../markup.ts";
import { architecturePart } from "./architecture.ts";
import { assumptionsPart } from "./assumptions.ts";
import { costPart } from "./cost.ts";
import { decisionsPart } from "./decisions.ts";
import { findingsPart } from "./findings.ts";
import { elsewherePart, growthPart } from "./growth.ts";
import { contents, type PagePart, pagePart } from "./layout-parts.ts";
import { provenancePart } from "./provenance.ts";
import type { ResultInput } from "./result-input.ts";
import { specification } from "./specification.ts";
import { summary } from "./summary.ts";

/** The result of a plan, for the live page and for the report alike. It needs `result.css` around it, and no script. */
export function resultView(input: ResultInput): Markup {
  return markup`${resultTop(input.plan)}${resultRest(input)}`;
}

/** What a reader looks for first. It leaves the element open that `resultRest` closes, for pages that are sent in pieces. */
export function resultTop(plan: Plan): Markup {
  return markup`<div class="result">
${summary(plan)}
`;
}

export function resultRest(input: ResultInput): Markup {
  const parts = pageParts(input);
  return markup`${contents(parts)}
${parts.map(pagePart)}
</div>`;
}

function pageParts({ plan, catalog }: ResultInput): PagePart[] {
  const graph = architectureOf(plan, catalog);
  const { spec, cost, decisions } = plan;
  const findings = part("findings", "Findings", findingsPart(plan));
  const isBlocked = plan.status === "infeasible";
  return [
    // An infeasible plan has nothing to show but why.
    ...(isBlocked ? findings : []),
    ...part("architecture", "Architecture", graph === null ? null : architecturePart(graph)),
    ...part("specification", "Specification", spec === null ? null : specification(spec)),
    ...part("cost", "Cost", cost === null ? null : costPart(cost)),
    ...part("growth", "Growth", growthPart(plan)),
    ...part("elsewhere", "Elsewhere", elsewherePart(plan)),
    ...(isBlocked ? [] : findings),
    ...part("decisions", "Decisions", decisions === null ? null : decisionsPart(decisions, catalog)),
    ...part("assumptions", "Assumptions", assumptionsPart(plan)),
    ...part("provenance", "Provenance", provenancePart(plan)),
  ];
}

function part(id: string, heading: string, body: Markup | null): PagePart[] {
  return body === null ? [] : [{ id, heading, body }];
}
