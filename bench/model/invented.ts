import { Decimal } from "decimal.js";
import { sectionedBill } from "../../src/cost/report.ts";
import { bindingOf, misfit } from "../../src/options/bind.ts";
import type { AnyOption } from "../../src/options/option.ts";
import { type Planning, planOptions } from "../../src/planner/planning.ts";
import { type Plan, planSchema } from "../../src/spec/plan.ts";
import { mapSections, sectionIds } from "../../src/spec/words.ts";
import { inventedTexts } from "./fault-kinds.ts";
import { catalog } from "./run.ts";

const plannings = new Map<string, Planning>();

/**
 * What of a feasible plan the core did not make: options that it does not offer beside the hosting, lines of the bill
 * other than those of the chosen options, a total that is no sum of them, words that only a fault said. The core is asked
 * again, from the plan's own brief, traits and workload.
 */
export function invented(plan: Plan): string[] {
  const parsed = planSchema.safeParse(plan);
  if (!parsed.success) return [`no plan: ${parsed.error.message}`];
  const { decisions, cost, spec } = parsed.data;
  if (decisions === null || cost === null || spec === null) return ["a plan without decisions, cost or specification"];
  const { sections } = planningOf(plan).enumeration;
  const hosting = sections.hosting.options.find(({ id }) => id === decisions.hosting.optionId);
  if (hosting === undefined) return [`hosting: ${decisions.hosting.optionId} is not offered`];
  const chosen = sectionIds.flatMap((section) => {
    const options: readonly AnyOption[] = sections[section].options;
    return options.filter(
      (option) =>
        option.id === decisions[section].optionId && (section === "hosting" || misfit(hosting, option) === undefined),
    );
  });
  if (chosen.length < sectionIds.length)
    return [`of ${sectionIds.length} chosen options ${chosen.length} are offered beside ${hosting.id}`];
  const charges = mapSections((section) =>
    chosen
      .filter((option) => option.section === section)
      .flatMap((option) => [...option.charges, ...bindingOf(hosting, option).charges]),
  );
  const expected = sectionedBill({ catalog, charges, accounts: [], notPriced: [] });
  const total = cost.lineItems.reduce((sum, { monthlyUsd }) => sum.plus(monthlyUsd ?? 0), new Decimal(0));
  const said = JSON.stringify([spec, cost, sectionIds.map((section) => decisions[section].rationale)]);
  return [
    ...(JSON.stringify(expected.lineItems) === JSON.stringify(cost.lineItems)
      ? []
      : ["the lines are not those of the chosen options"]),
    ...(total.equals(cost.monthly.expected)
      ? []
      : [`the lines are ${total.toFixed()}, the total ${cost.monthly.expected}`]),
    ...inventedTexts.filter((text) => said.includes(text)).map((text) => `the plan says "${text}"`),
  ];
}

function planningOf({ brief, traits, workload }: Plan): Planning {
  const key = JSON.stringify([brief, traits, workload]);
  const planning = plannings.get(key) ?? planOptions({ brief, traits, workload, catalog });
  plannings.set(key, planning);
  return planning;
}
