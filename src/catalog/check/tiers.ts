import type { UsagePrice } from "../price.ts";
import type { Service } from "../service.ts";
import { type Found, rowName } from "./problem.ts";

type Tiers = NonNullable<UsagePrice["tiers"]>;

/**
 * Each tier begins where the one before ends, so the upper ends must ascend and only the last is open; a dearer tier
 * after a cheaper one is usually a typo.
 */
export function checkTiers({ prices }: Service): readonly Found[] {
  return prices.flatMap((row) =>
    row.kind === "usage" && row.tiers !== undefined ? [...ends(row, row.tiers), ...steps(row, row.tiers)] : [],
  );
}

function ends(row: UsagePrice, tiers: Tiers): Found[] {
  const where = rowName(row);
  const problems = tiers.slice(0, -1).flatMap(({ upTo }, index) => {
    if (upTo === null) return [`tier ${index + 1} of ${where} has no end, so those after it never apply: set its upTo`];
    const before = tiers[index - 1]?.upTo ?? "0";
    return Number(upTo) > Number(before)
      ? []
      : [`tier ${index + 1} of ${where} ends at ${upTo}, not above ${before}: put the ends in ascending order`];
  });
  const last = tiers.at(-1)?.upTo ?? null;
  if (last !== null) problems.push(`${where} has no price above ${last}: give the last tier upTo null`);
  return problems.map((message) => ({ severity: "error", where, message }));
}

function steps(row: UsagePrice, tiers: Tiers): Found[] {
  const where = rowName(row);
  const problems = tiers.flatMap(({ unitPriceUsd }, index) => {
    const before = tiers[index - 1]?.unitPriceUsd;
    // A free first tier is an allowance written as a tier.
    if (before === undefined || Number(before) === 0 || Number(unitPriceUsd) <= Number(before)) return [];
    return [`tier ${index + 1} of ${where} costs ${unitPriceUsd}, above ${before} before it: is that meant?`];
  });
  if (Number(row.included) > 0 && Number(tiers[0]?.unitPriceUsd) === 0)
    problems.push(`${where} has both an allowance and a free first tier, which add up: keep one`);
  return problems.map((message) => ({ severity: "warning", where, message }));
}
