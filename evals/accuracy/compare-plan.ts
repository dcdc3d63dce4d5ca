import { Money, sum } from "../../src/cost/money.ts";
import type { CostReport, LineItem } from "../../src/spec/plan.ts";
import type { SectionId } from "../../src/spec/words.ts";
import { amountOf, isPriced, unpricedNames, usdByService } from "./bill-lines.ts";
import type { AccuracyCase } from "./case.ts";
import type { Comparison } from "./score.ts";

export interface SectionGap {
  section: SectionId;
  predictedUsd: number;
  publishedUsd: number;
}

/** A published bill beside the plan that its brief gets. */
export interface PlanResult extends Comparison {
  /** By section, the largest difference first; empty where the bill's lines name no service. */
  gaps: readonly SectionGap[];
  /** Services that only one side pays for. */
  onlyOurs: readonly string[];
  onlyPublished: readonly string[];
  unpriced: readonly string[];
  /** Our largest lines in scope, with what they cost. */
  drivers: readonly { what: string; usd: number }[];
}

type Scoped = Pick<AccuracyCase, "published" | "scope">;

/** Sections that a service of the catalog can stand in. */
export type SectionsOf = (serviceId: string) => readonly SectionId[];

const mostDrivers = 2;

/** Null where the case publishes no amount. Only lines of the case's scope are summed. */
export function comparePlan(
  { published, scope }: Scoped,
  cost: Pick<CostReport, "lineItems">,
  sectionsOf: SectionsOf,
): PlanResult | null {
  const publishedUsd = coveredUsd(published);
  if (publishedUsd === null) return null;
  const own = cost.lineItems.filter((line) => isInScope(line, scope));
  const ours = new Set(own.filter(isPriced).map(({ serviceId }) => serviceId));
  const theirs = new Set(published.lines.flatMap(({ serviceIds }) => serviceIds));
  return {
    predicted: own.some(isPriced) ? amountOf(own) : null,
    publishedUsd,
    gaps: sectionGaps({ published, scope }, own, sectionsOf),
    onlyOurs: theirs.size === 0 ? [] : usdByService(own).flatMap((s) => (theirs.has(s.serviceId) ? [] : [s.serviceId])),
    onlyPublished: [...theirs].filter((id) => !ours.has(id)),
    unpriced: unpricedNames(own),
    drivers: driversOf(own),
  };
}

/** What the scope covers of the published amount; null where only sizes are published. */
export function coveredUsd({ monthlyUsd, coveredUsd: covered }: AccuracyCase["published"]): number | null {
  return covered ?? monthlyUsd;
}

function isInScope({ section, serviceId }: LineItem, { sections, serviceIds }: AccuracyCase["scope"]): boolean {
  return sections.includes(section) && (serviceIds === null || serviceIds.includes(serviceId));
}

/** A published line counts in the section where we pay for its service, else in the first that the service can be in. */
function sectionGaps({ published, scope }: Scoped, own: readonly LineItem[], sectionsOf: SectionsOf): SectionGap[] {
  const placeOf = (serviceIds: readonly string[]): SectionId | undefined =>
    own.find(({ serviceId }) => serviceIds.includes(serviceId))?.section ??
    serviceIds.flatMap((id) => sectionsOf(id)).find((section) => scope.sections.includes(section));
  const placed = published.lines.flatMap(({ monthlyUsd, serviceIds }) => {
    const section = placeOf(serviceIds);
    return section === undefined ? [] : [{ section, monthlyUsd }];
  });
  if (placed.length === 0) return [];
  return scope.sections
    .map((section) => ({
      section,
      predictedUsd: amountOf(own.filter((line) => line.section === section)).expected,
      publishedUsd: sum(
        placed.filter((line) => line.section === section).map(({ monthlyUsd }) => new Money(monthlyUsd)),
      ).toNumber(),
    }))
    .sort((first, second) => gapOf(second) - gapOf(first));
}

function gapOf({ predictedUsd, publishedUsd }: SectionGap): number {
  return Math.abs(predictedUsd - publishedUsd);
}

function driversOf(own: readonly LineItem[]): { what: string; usd: number }[] {
  return own
    .map(({ serviceId, component, monthlyUsd }) => ({
      what: `${serviceId} ${component}`,
      usd: new Money(monthlyUsd ?? 0).toNumber(),
    }))
    .filter(({ usd }) => usd > 0)
    .sort((first, second) => second.usd - first.usd || first.what.localeCompare(second.what, "en"))
    .slice(0, mostDrivers);
}
