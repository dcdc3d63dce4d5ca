import type { PriceRow } from "../price.ts";
import type { Service } from "../service.ts";

export const checkIds = [
  "missing-source",
  "stale",
  "tiers",
  "siblings",
  "size-order",
  "unit-size",
  "regions",
  "offered-without-capabilities",
  "includes",
] as const;
export type CheckId = (typeof checkIds)[number];

/** Something in the catalog that wants mending. `where` names the row or the field, `message` how to mend it. */
export interface CatalogProblem {
  serviceId: string;
  checkId: CheckId;
  severity: "error" | "warning";
  message: string;
  where: string;
}

export type Found = Pick<CatalogProblem, "severity" | "message" | "where">;

export interface CheckOptions {
  /** Day of the check, YYYY-MM-DD. */
  today: string;
  /** A figure older than this is an error, days. Undefined: three years, and low confidence owns up to more. */
  maximumAgeDays?: number | undefined;
  /** Services that some configuration buys or names beside itself; undefined: not looked at. */
  usedServiceIds?: ReadonlySet<string>;
}

export interface CheckContext extends CheckOptions {
  /** The whole catalog: an add-on may be sold by a sister service. */
  services: readonly Service[];
}

/** Looks at one service. Pure; an empty list is a pass. */
export type Check = (service: Service, context: CheckContext) => readonly Found[];

/** `sku db.t4g.micro (us-east-1)`, as people look for it in the price file. */
export function rowName(row: PriceRow): string {
  const key = row.kind === "sku" ? `sku ${row.sku}` : `usage ${row.usage}`;
  const skus = row.kind === "usage" && row.skus !== undefined ? ` of ${row.skus.join(", ")}` : "";
  return `${key}${skus} (${row.region})`;
}

/** Whether nobody publishes the price: such a row states an unknown and needs no source. */
export function isUnpublished(row: PriceRow): boolean {
  return row.unitPriceUsd === null;
}
