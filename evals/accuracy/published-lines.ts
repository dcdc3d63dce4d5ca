import { Money, sum } from "../../src/cost/money.ts";
import type { AccuracyCase } from "./case.ts";

export type PublishedLine = AccuracyCase["published"]["lines"][number];

/** Published lines that are compared together, and the services of ours that stand for them. */
export interface LineGroup {
  lines: readonly PublishedLine[];
  serviceIds: readonly string[];
}

/**
 * Groups lines that name a service of ours. Two lines that share one are compared together, since our dollars on that
 * service cannot be told apart; so every dollar of ours is counted once. Groups keep the order of their first line.
 */
export function groupLines(lines: readonly PublishedLine[]): LineGroup[] {
  let groups: LineGroup[] = [];
  for (const line of namedLines(lines)) {
    const joined = groups.filter(({ serviceIds }) => serviceIds.some((id) => line.serviceIds.includes(id)));
    const merged: LineGroup = {
      lines: [...joined.flatMap((group) => group.lines), line],
      serviceIds: [...new Set([...joined.flatMap(({ serviceIds }) => serviceIds), ...line.serviceIds])],
    };
    const [first] = joined;
    groups =
      first === undefined
        ? [...groups, merged]
        : groups.filter((group) => !joined.includes(group) || group === first).map((g) => (g === first ? merged : g));
  }
  return groups;
}

/** Lines that a service of ours stands for. */
export function namedLines(lines: readonly PublishedLine[]): PublishedLine[] {
  return lines.filter(({ serviceIds }) => serviceIds.length > 0);
}

export function publishedUsdOf(lines: readonly PublishedLine[]): number {
  return sum(lines.map(({ monthlyUsd }) => new Money(monthlyUsd))).toNumber();
}

/** How much of published bills our services cover: by lines, and by dollars (credits count by their size). */
export interface Recall {
  lines: number;
  coveredLines: number;
  usd: number;
  coveredUsd: number;
}

export function recallOf(lines: readonly PublishedLine[], isCovered: (line: PublishedLine) => boolean): Recall {
  const covered = lines.filter(isCovered);
  const usd = (some: readonly PublishedLine[]): number =>
    sum(some.map(({ monthlyUsd }) => new Money(monthlyUsd).abs())).toNumber();
  return { lines: lines.length, coveredLines: covered.length, usd: usd(lines), coveredUsd: usd(covered) };
}

/** Recall over all lines of several bills. */
export function totalRecall(recalls: readonly Recall[]): Recall {
  const total = (pick: (recall: Recall) => number): number =>
    sum(recalls.map((recall) => new Money(pick(recall)))).toNumber();
  return {
    lines: total(({ lines }) => lines),
    coveredLines: total(({ coveredLines }) => coveredLines),
    usd: total(({ usd }) => usd),
    coveredUsd: total(({ coveredUsd }) => coveredUsd),
  };
}
