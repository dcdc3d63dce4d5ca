import { Decimal } from "decimal.js";
import type { Amount } from "../spec/bill.ts";
import { type Plan, planSchema } from "../spec/plan.ts";
import { type SectionId, sectionIds } from "../spec/words.ts";
import { type Change, changesBetween } from "./changes.ts";
import { type LineItemChange, lineItemChanges } from "./line-item-changes.ts";
import type { VersionContent } from "./store.ts";

/** A section that takes another option, or the same one in another size. */
export interface DecisionChange {
  section: SectionId;
  before: string;
  after: string;
  details: Change[];
  /** Why the later version decides so. */
  rationale: string;
}

/** Monthly cost on both sides; `deltaUsd` is that of the expected amounts. */
export interface CostChange {
  before: Amount;
  after: Amount;
  deltaUsd: string;
}

/**
 * What changed between two versions, and what was asked differently. Decisions, lines and cost are null where a plan
 * was saved by an earlier version of the program and cannot be read: not known, not unchanged.
 */
export interface VersionDiff {
  from: number;
  to: number;
  spec: Change[];
  decisions: DecisionChange[] | null;
  lineItems: LineItemChange[] | null;
  cost: CostChange | null;
  reasons: Reasons;
}

export interface Reasons {
  /** Fields of the brief that differ: what was asked. */
  brief: Change[];
  /** What differs beside the brief: prices, catalog, who decided, kinds of work read from the description. */
  other: Change[];
  /** The version whose specification the later one repeats, if it does. */
  restoredFrom: number | null;
}

export function diffVersions(before: VersionContent, after: VersionContent): VersionDiff {
  const [old, fresh] = [readPlan(before), readPlan(after)];
  const [oldBill, newBill] = [old?.cost ?? null, fresh?.cost ?? null];
  return {
    from: before.version,
    to: after.version,
    spec: changesBetween(before.spec, after.spec),
    decisions: old === null || fresh === null ? null : decisionChanges(old, fresh),
    lineItems: oldBill === null || newBill === null ? null : lineItemChanges(oldBill.lineItems, newBill.lineItems),
    cost: oldBill === null || newBill === null ? null : costChange(oldBill.monthly, newBill.monthly),
    reasons: {
      brief: changesBetween(before.brief, after.brief),
      other: old === null || fresh === null ? [] : changesBetween(circumstances(old), circumstances(fresh)),
      restoredFrom: after.restoredFrom,
    },
  };
}

/** Whether two versions are the same in all that can be compared. */
export function isSameVersion({ spec, decisions, lineItems, cost, reasons }: VersionDiff): boolean {
  const lists = [spec, decisions ?? [], lineItems ?? [], reasons.brief, reasons.other];
  return lists.every((list) => list.length === 0) && (cost === null || new Decimal(cost.deltaUsd).isZero());
}

function readPlan({ plan }: VersionContent): Plan | null {
  const read = planSchema.safeParse(plan);
  return read.success ? read.data : null;
}

function decisionChanges({ decisions: old }: Plan, { decisions: fresh }: Plan): DecisionChange[] | null {
  if (old === null || fresh === null) return null;
  return sectionIds.flatMap((section) => {
    const [before, after] = [old[section], fresh[section]];
    const details = changesBetween(before.details, after.details);
    if (before.optionId === after.optionId && details.length === 0) return [];
    return [{ section, before: before.optionId, after: after.optionId, details, rationale: after.rationale }];
  });
}

function costChange(before: Amount, after: Amount): CostChange {
  return { before, after, deltaUsd: new Decimal(after.expected).minus(before.expected).toFixed() };
}

function circumstances({ provenance, cost, traits }: Plan): Parameters<typeof changesBetween>[0] {
  return {
    prices: cost?.priceBookDate ?? null,
    catalog: provenance.catalogVersion,
    decider: provenance.decider,
    model: provenance.model,
    prompts: provenance.promptVersions,
    traits: traits.map(({ id }) => id).sort(),
  };
}
