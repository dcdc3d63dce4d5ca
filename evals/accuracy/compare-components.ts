import { amountOf, isPriced, type OurLine, unpricedNames, usdByService } from "./bill-lines.ts";
import type { AccuracyCase } from "./case.ts";
import { groupLines, type LineGroup, namedLines, type PublishedLine, publishedUsdOf } from "./published-lines.ts";
import type { Comparison } from "./score.ts";

/** Published lines with the price of the same things of ours. */
export interface LineComparison extends Comparison {
  names: readonly string[];
  priceChangedSince: boolean;
  /** Reasons recorded with the case before anything was predicted. */
  why: readonly string[];
  /** What of ours in these services has no published price. */
  unpriced: readonly string[];
}

export interface UnmatchedLine {
  name: string;
  publishedUsd: number;
  why: string;
}

/** A published bill beside the price of its own parts. */
export interface ComponentsResult extends Comparison {
  lines: readonly LineComparison[];
  unmatched: readonly UnmatchedLine[];
  /** Ours in services that no published line names: in no ratio. */
  beside: readonly { serviceId: string; usd: number }[];
  /** The published lines that we priced. */
  covered: readonly PublishedLine[];
}

type Published = AccuracyCase["published"];

/**
 * Compares line by line, and the sum over the lines that we priced. A bill published as one amount is compared with
 * our whole bill. Null where nothing published can be compared: no amount, or no line that names a service.
 */
export function compareComponents(
  published: Published,
  ours: readonly OurLine[],
  sourceUrl = "",
): ComponentsResult | null {
  if (published.lines.length === 0) return compareTotal(published.monthlyUsd, ours);
  const groups = groupLines(published.lines).map((group) => ({ group, own: linesOf(group, ours) }));
  if (groups.length === 0) return null;
  const isCircular = (own: readonly OurLine[]): boolean => own.some((line) => isOfPage(line, sourceUrl));
  const priced = groups.filter(({ own }) => own.some(isPriced) && !isCircular(own));
  const circular = new Set(groups.filter(({ own }) => isCircular(own)).flatMap(({ group }) => group.lines));
  const covered = priced.flatMap(({ group }) => group.lines);
  const named = new Set(groups.flatMap(({ group }) => group.serviceIds));
  return {
    predicted: priced.length === 0 ? null : amountOf(priced.flatMap(({ own }) => own)),
    publishedUsd: publishedUsdOf(priced.length === 0 ? namedLines(published.lines) : covered),
    lines: priced.map(({ group, own }) => compareLine(group, own)),
    unmatched: published.lines
      .filter((line) => !covered.includes(line))
      .map((line) => (circular.has(line) ? circularLine(line) : unmatchedLine(line))),
    beside: usdByService(ours.filter(({ serviceId }) => !named.has(serviceId))),
    covered,
  };
}

/** A price that was read on the case's own page says nothing about that case. */
function isOfPage({ source }: OurLine, sourceUrl: string): boolean {
  return source.url !== null && sourceUrl !== "" && pageOf(source.url) === pageOf(sourceUrl);
}

function pageOf(url: string): string {
  return url.split("#")[0] ?? url;
}

function circularLine({ name, monthlyUsd }: PublishedLine): UnmatchedLine {
  return { name, publishedUsd: monthlyUsd, why: "our price is from the case's own page, so it measures nothing" };
}

function linesOf({ serviceIds }: LineGroup, ours: readonly OurLine[]): OurLine[] {
  return ours.filter(({ serviceId }) => serviceIds.includes(serviceId));
}

function compareLine({ lines }: Pick<LineGroup, "lines">, own: readonly OurLine[]): LineComparison {
  return {
    names: lines.map(({ name }) => name),
    publishedUsd: publishedUsdOf(lines),
    predicted: own.some(isPriced) ? amountOf(own) : null,
    priceChangedSince: lines.some(({ priceChangedSince }) => priceChangedSince),
    why: [...new Set(lines.map(({ why }) => why).filter((why) => why !== ""))],
    unpriced: unpricedNames(own),
  };
}

/** The lines that we should have priced, each as a miss: what becomes of a bill whose parts we refuse. */
export function missedLines({ lines }: Published): LineComparison[] {
  return groupLines(lines).map((group) => compareLine(group, []));
}

function unmatchedLine({ name, monthlyUsd, serviceIds, why }: PublishedLine): UnmatchedLine {
  const reason = serviceIds.length === 0 ? "no part of ours" : `no price from ${serviceIds.join(", ")}`;
  return { name, publishedUsd: monthlyUsd, why: why === "" ? reason : why.replace(/\.$/, "") };
}

/** The whole bill stands for the one line that was not published. */
function compareTotal(monthlyUsd: number | null, ours: readonly OurLine[]): ComponentsResult | null {
  if (monthlyUsd === null) return null;
  const line: LineComparison = {
    names: ["the whole bill"],
    publishedUsd: monthlyUsd,
    predicted: ours.some(isPriced) ? amountOf(ours) : null,
    priceChangedSince: false,
    why: [],
    unpriced: unpricedNames(ours),
  };
  return { ...line, lines: [line], unmatched: [], beside: [], covered: [] };
}
