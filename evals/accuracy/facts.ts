import type { AccuracyCase } from "./case.ts";
import { isFailure, type Row } from "./case-result.ts";
import type { ComponentsResult, LineComparison } from "./compare-components.ts";
import type { PlanResult } from "./compare-plan.ts";
import { dollars, factorText, listText } from "./figures.ts";
import { ratioOf } from "./score.ts";
import { isLineWithin } from "./tolerance.ts";

const mostNames = 4;

/** Why ours and the published amount differ: what can be computed first, then what the case had recorded. */
export function factsOf({ source, outcome }: Row): string[] {
  if (isFailure(outcome)) return [outcome.failure];
  return "unmatched" in outcome ? componentFacts(source, outcome) : planFacts(source, outcome);
}

function componentFacts({ kind }: AccuracyCase, { lines, unmatched, beside }: ComponentsResult): string[] {
  const uncovered = unmatched.map(({ name, publishedUsd, why }) => `${name} ${dollars(publishedUsd)} (${why})`);
  return [
    ...lines.filter((line) => !isLineWithin(kind, line)).map(lineFact),
    ...(uncovered.length === 0 ? [] : [`not covered: ${listText(uncovered, mostNames)}`]),
    ...(beside.length === 0 ? [] : [`in no published line: ${listText(beside.map(serviceText), mostNames)}`]),
  ];
}

function lineFact(line: LineComparison): string {
  const amounts = `${line.names.join(" + ")}: ours ${dollars(line.predicted?.expected ?? null)}, published ${dollars(line.publishedUsd)} (${factorText(ratioOf(line))})`;
  const reasons = [
    ...line.why.map((why) => why.replace(/\.$/, "")),
    ...(line.priceChangedSince ? ["the unit price has changed since"] : []),
    ...line.unpriced.map((what) => `no price for ${what}`),
  ];
  return reasons.length === 0 ? `${amounts}, unexplained` : `${amounts}: ${reasons.join("; ")}`;
}

function planFacts({ published }: AccuracyCase, result: PlanResult): string[] {
  const [gap] = result.gaps;
  const changed = published.lines.filter(({ priceChangedSince }) => priceChangedSince).map(({ name }) => name);
  const why = published.lines.filter((line) => line.why !== "").map((line) => `${line.name}: ${line.why}`);
  return [
    ...(gap === undefined
      ? []
      : [`largest gap in ${gap.section}: ours ${dollars(gap.predictedUsd)}, published ${dollars(gap.publishedUsd)}`]),
    ...(result.drivers.length === 0
      ? ["nothing of the plan is in scope"]
      : [`our largest lines: ${result.drivers.map(({ what, usd }) => `${what} ${dollars(usd)}`).join(", ")}`]),
    ...named("only ours", result.onlyOurs),
    ...named("only published", result.onlyPublished),
    ...named("no price for", result.unpriced),
    ...named("unit price has changed since", changed),
    ...why,
  ];
}

function named(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${what}: ${listText(names, mostNames)}`];
}

function serviceText({ serviceId, usd }: { serviceId: string; usd: number }): string {
  return `${serviceId} ${dollars(usd)}`;
}
