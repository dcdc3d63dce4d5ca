import { toBillLine } from "../cost/lines.ts";
import { Money, sum, toDecimalString } from "../cost/money.ts";
import { withSharedFeesOnce } from "../cost/shared-fees.ts";
import { enumerateOptions } from "../options/enumerate.ts";
import type { PlanningSubject } from "../options/subject.ts";
import type { BillLine } from "../spec/bill.ts";
import type { RegimeCost } from "../spec/outlook.ts";
import { type Regime, sectionIds } from "../spec/words.ts";
import { changedSubject } from "./changed-subject.ts";
import { keeping } from "./keeping.ts";
import { servicesOf } from "./same-service.ts";
import { searchPlans } from "./search.ts";
import { type Selected, selectedOptions } from "./selected.ts";

const shownParts = 5;

/**
 * What each requested regime adds to the bill and through which lines: the best plan on the services of this one, with
 * the regime against without it, both without a budget, so that the regime alone makes the difference. The other regimes stay, so what two of them ask for is added by neither; where several are
 * requested, `all` says what they add together.
 */
export function complianceCost(subject: PlanningSubject, chosen: Selected): RegimeCost[] {
  const requested = subject.brief.complianceRequirements;
  const each = requested.map((regime) => ({ regime, dropped: [regime] }));
  const together = requested.length > 1 ? [{ regime: "all" as const, dropped: requested }] : [];
  const complete = requested.length === 0 ? null : planWithout(subject, chosen, []);
  if (complete === null) return [];
  const lines = linesOf(complete);
  return [...each, ...together].flatMap(({ regime, dropped }) => {
    const without = planWithout(subject, chosen, dropped);
    if (without === null) return [];
    const others = linesOf(without);
    const adds = total(lines).minus(total(others));
    return [{ regime, addsMonthlyUsd: toDecimalString(adds), through: differences(lines, others) }];
  });
}

function planWithout(subject: PlanningSubject, chosen: Selected, dropped: readonly Regime[]): Selected | null {
  const enumeration = enumerateOptions(
    changedSubject(subject, (brief) => ({
      ...brief,
      complianceRequirements: brief.complianceRequirements.filter((regime) => !dropped.includes(regime)),
    })),
    servicesOf(chosen),
  );
  const kept = searchPlans({ ...enumeration, sections: keeping(enumeration.sections, chosen) }).best;
  return kept === null ? null : selectedOptions(enumeration.sections, kept.selection);
}

function linesOf({ charges }: Selected): BillLine[] {
  return withSharedFeesOnce(sectionIds.map((section) => charges[section]))
    .flat()
    .map(toBillLine);
}

function total(lines: readonly BillLine[]): Money {
  return sum(lines.map(({ monthlyUsd }) => new Money(monthlyUsd ?? 0)));
}

/** Lines that cost more with the regime than without, or less, the largest first. */
function differences(lines: readonly BillLine[], others: readonly BillLine[]): string[] {
  const names = new Set([...lines, ...others].map(nameOf));
  return [...names]
    .map((name) => ({ name, usd: amountOf(lines, name).minus(amountOf(others, name)) }))
    .filter(({ usd }) => usd.abs().greaterThanOrEqualTo(0.01))
    .sort((first, second) => second.usd.abs().comparedTo(first.usd.abs()))
    .slice(0, shownParts)
    .map(({ name, usd }) => `${name} ${usd.isNegative() ? "−" : "+"}$${usd.abs().toFixed(2)}`);
}

function nameOf({ serviceId, component }: BillLine): string {
  return `${serviceId}: ${component}`;
}

function amountOf(lines: readonly BillLine[], name: string): Money {
  return total(lines.filter((line) => nameOf(line) === name));
}
