import { Money, sum } from "../../src/cost/money.ts";
import type { Predicted } from "./score.ts";

/** What both kinds of our bills say of a line, by plan and by components. */
export interface OurLine {
  serviceId: string;
  component: string;
  monthlyUsd: string | null;
  lowUsd: string | null;
  highUsd: string | null;
  priceNotFound: boolean;
  source: { url: string | null };
}

export function isPriced({ monthlyUsd }: OurLine): boolean {
  return monthlyUsd !== null;
}

/** Sum of lines; what has no price adds nothing and is listed instead. */
export function amountOf(lines: readonly OurLine[]): Predicted {
  const total = (pick: (line: OurLine) => string | null): number =>
    sum(lines.map((line) => new Money(pick(line) ?? 0))).toNumber();
  return {
    low: total(({ lowUsd }) => lowUsd),
    expected: total(({ monthlyUsd }) => monthlyUsd),
    high: total(({ highUsd }) => highUsd),
  };
}

/** What has no published price, each thing once. */
export function unpricedNames(lines: readonly OurLine[]): string[] {
  const unpriced = lines.filter((line) => line.priceNotFound);
  return [...new Set(unpriced.map(({ serviceId, component }) => `${serviceId}: ${component}`))];
}

/** Our dollars by service, the largest first. */
export function usdByService(lines: readonly OurLine[]): { serviceId: string; usd: number }[] {
  return [...Map.groupBy(lines, ({ serviceId }) => serviceId)]
    .map(([serviceId, own]) => ({ serviceId, usd: amountOf(own).expected }))
    .sort((first, second) => second.usd - first.usd || first.serviceId.localeCompare(second.serviceId, "en"));
}
