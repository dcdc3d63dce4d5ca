import type { CostReport, LineItem } from "../spec/plan.ts";
import { Money, toDecimalString } from "./money.ts";

const shown = 3;

/** The lines that move the total most, each with what a further step of its quantity costs. */
export function drivers(lines: readonly LineItem[]): CostReport["drivers"] {
  return lines
    .filter(
      (line): line is LineItem & { monthlyUsd: string; unitPriceUsd: string } =>
        line.monthlyUsd !== null && line.unitPriceUsd !== null,
    )
    .filter(({ monthlyUsd }) => new Money(monthlyUsd).greaterThan(0))
    .sort((first, second) => new Money(second.monthlyUsd).comparedTo(first.monthlyUsd))
    .slice(0, shown)
    .map((line) => ({
      what: `${line.serviceId}: ${line.component}`,
      monthlyUsd: line.monthlyUsd,
      perUnit: elasticity(line),
    }));
}

/** `+$41.00 per 100 GB`: a round step near a tenth of the quantity for usage, one piece for what is counted. */
function elasticity({
  quantity,
  unit,
  unitPriceUsd,
  usageBased,
  monthlyUsd,
}: LineItem & { monthlyUsd: string; unitPriceUsd: string }): string {
  if (!usageBased) return `$${new Money(monthlyUsd).toFixed(2)} fixed`;
  const step = roundStep(new Money(quantity));
  return `+$${step.times(unitPriceUsd).toFixed(2)} per ${toDecimalString(step)} ${unit}`;
}

function roundStep(quantity: Money): Money {
  const exponent = Math.floor(Math.log10(Math.max(1, quantity.toNumber() / 10)));
  return new Money(10).pow(exponent);
}
