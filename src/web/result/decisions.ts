import type { Catalog } from "../../catalog/catalog.ts";
import { usd } from "../../text/money.ts";
import type { Alternative, Decisions } from "../../spec/plan.ts";
import { type SectionId, sectionIds } from "../../spec/words.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { badge, dataTable, folded } from "./layout-parts.ts";
import { optionName } from "./option-name.ts";
import { sectionNames } from "./section-names.ts";

/** What was chosen for each section, why, and what was passed over. */
export function decisionsPart(decisions: Decisions, catalog: Catalog): Markup {
  return markup`${sectionIds.map((section) => decision(decisions, section, catalog))}`;
}

function decision(decisions: Decisions, section: SectionId, catalog: Catalog): Markup {
  const { optionId, rationale, decidedBy, fallbackReason, alternatives } = decisions[section];
  const isFallback = decidedBy === "planner-fallback";
  return markup`<article class="card tone-edge tone-${section}">
<h3>${sectionNames[section]}: ${optionName(catalog, optionId)}</h3>
<p class="quiet"><code>${optionId}</code> · decided by the ${decidedBy} ${isFallback ? badge("fallback", "warn") : null}</p>
<p>${rationale}</p>
${fallbackReason === null ? null : markup`<p>Why not the model: ${fallbackReason}</p>`}
${
  alternatives.length === 0
    ? markup`<p class="quiet">No other option was recorded.</p>`
    : folded(`${alternatives.length} passed over`, passedOver(alternatives, section, catalog))
}
</article>
`;
}

function passedOver(alternatives: readonly Alternative[], section: SectionId, catalog: Catalog): Markup {
  // With other hosting the rest of the plan changes as well, so that only whole plans compare.
  const costHeading = section === "hosting" ? "A month, whole plan" : "A month, this section";
  return dataTable({
    caption: `${sectionNames[section]}: alternatives and why not`,
    columns: [{ heading: "Option" }, { heading: costHeading, kind: "number" }, { heading: "Why not" }],
    rows: alternatives.map(({ optionId, monthlyUsd, whyNot }): Content[] => [
      markup`${optionName(catalog, optionId)} <code class="quiet">${optionId}</code>`,
      monthlyUsd === null ? "excluded before pricing" : usd(monthlyUsd),
      whyNot,
    ]),
  });
}
