import { microPerUsd } from "../options/price-option.ts";
import type { PlanningSubject } from "../options/subject.ts";
import type { Outlook } from "../spec/outlook.ts";
import type { SectionedBill } from "../spec/plan.ts";
import { complianceCost } from "./compliance-cost.ts";
import { costElsewhere } from "./elsewhere.ts";
import type { Planning } from "./planning.ts";
import { growth } from "./scenarios.ts";
import type { Selected } from "./selected.ts";

export interface OutlookInput {
  subject: PlanningSubject;
  planning: Planning;
  chosen: Selected;
  bill: SectionedBill;
}

/** What a plan's bill says beyond today: what it would cost elsewhere, the least that would do, regimes, growth. */
export function outlook({ subject, planning, chosen, bill }: OutlookInput): Outlook {
  const chosenMicroUsd = Math.round(Number(bill.monthly.expected) * microPerUsd);
  return {
    ...costElsewhere({ planning, chosen, chosenMicroUsd }),
    compliance: complianceCost(subject, chosen),
    ...growth({ subject, chosen }),
  };
}
