import { Decimal } from "decimal.js";
import type { LineItem, Plan } from "../../src/spec/plan.ts";
import { sectionIds } from "../../src/spec/words.ts";
import type { Answer } from "./answer.ts";
import { notApplicable, passUnless, scoring } from "./evaluator.ts";

/** Wide enough for every product of a bill; written here anew, so that a fault of the product's arithmetic shows. */
const Exact = Decimal.clone({ precision: 60 });
const ends = ["low", "expected", "high"] as const;
type End = (typeof ends)[number];

/** The bill adds up: quantity × unit price = line, lines = section, sections = total, low ≤ expected ≤ high. */
export const arithmetic = scoring("arithmetic", "the bill adds up", ({ answer }) => {
  if (answer.spec === null) return notApplicable("infeasible");
  const cost = answer.plan?.cost ?? null;
  return passUnless(cost === null ? statedFaults(answer) : billFaults(cost));
});

function billFaults(cost: NonNullable<Plan["cost"]>): string[] {
  const { lineItems, bySection, monthly, notPriced } = cost;
  return [
    ...lineItems.flatMap(lineFaults),
    ...ends.flatMap((end) => [
      ...sectionIds.flatMap((section) =>
        differ(`${section} ${end}`, bySection[section][end], linesOf(lineItems, section, end)),
      ),
      ...differ(`total ${end}`, monthly[end], add(sectionIds.map((section) => bySection[section][end]))),
    ]),
    ...sectionIds.flatMap((section) => bandFaults(section, bySection[section])),
    ...bandFaults("total", monthly),
    ...(lineItems.some(({ priceNotFound }) => priceNotFound) && notPriced.length === 0
      ? ["a line without a price is not listed as such"]
      : []),
  ];
}

function lineFaults({ component, quantity, unitPriceUsd, monthlyUsd, priceNotFound }: LineItem): string[] {
  if (priceNotFound) return monthlyUsd === null ? [] : [`${component}: no price, yet an amount`];
  if (unitPriceUsd === null || monthlyUsd === null)
    return [`${component}: neither priced nor marked as without a price`];
  return differ(component, monthlyUsd, new Exact(quantity).times(unitPriceUsd));
}

function amountAt(line: LineItem, end: End): string | null {
  if (end === "expected") return line.monthlyUsd;
  return end === "low" ? line.lowUsd : line.highUsd;
}

function linesOf(lines: readonly LineItem[], section: string, end: End): Decimal {
  return add(lines.filter((line) => line.section === section).map((line) => amountAt(line, end) ?? "0"));
}

function bandFaults(what: string, { low, expected, high }: Record<End, string>): string[] {
  const isOrdered = new Exact(low).lte(expected) && new Exact(expected).lte(high);
  return isOrdered ? [] : [`${what}: ${low}, ${expected}, ${high} do not rise`];
}

function add(amounts: readonly string[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
}

function differ(what: string, stated: string, computed: Decimal): string[] {
  return computed.eq(stated) ? [] : [`${what}: ${stated} is stated, ${computed.toFixed()} computed`];
}

/** Without a bill, the six costs that the answer states must make up its total, to the dollar that each is rounded by. */
function statedFaults({ monthlyUsd, sectionUsd }: Answer): string[] {
  const missing = sectionIds.filter((section) => sectionUsd[section] === undefined);
  if (monthlyUsd === null) return ["no total is stated"];
  if (missing.length > 0) return [`no cost is stated for ${missing.join(", ")}`];
  const sum = add(sectionIds.map((section) => sectionUsd[section] ?? "0"));
  return sum
    .minus(monthlyUsd)
    .abs()
    .gt(sectionIds.length / 2)
    ? [`sections add up to ${sum.toFixed()}, the total says ${monthlyUsd}`]
    : [];
}
