import { suggestName } from "../../spec/closest-name.ts";
import type { PriceRow, SkuPrice } from "../price.ts";
import type { Service } from "../service.ts";
import { type CheckContext, type Found, rowName } from "./problem.ts";

interface Names {
  skus: readonly string[];
  usages: readonly string[];
}

/** Rows that point at each other by name, add-ons that claims name, and amounts that only make sense beside a price. */
export function checkIncludes(service: Service, { services }: CheckContext): readonly Found[] {
  const names: Names = {
    skus: skuNames([service]),
    usages: service.prices.flatMap((row) => (row.kind === "usage" ? [row.usage] : [])),
  };
  const rows = service.prices.flatMap((row) => [...namesOf(row, names), ...amountsOf(row)]);
  return [...rows, ...addOnsOf(service, services)];
}

function skuNames(services: readonly Service[]): readonly string[] {
  return [...new Set(services.flatMap(({ prices }) => prices.flatMap((row) => (row.kind === "sku" ? [row.sku] : []))))];
}

/** An add-on is sold by the service itself or by a sister, as a platform's HIPAA fee is. */
function addOnsOf({ provider, compliance }: Service, services: readonly Service[]): Found[] {
  const sold = skuNames(services.filter((each) => each.provider === provider));
  return Object.entries(compliance).flatMap(([regime, { addOnSku }]) =>
    addOnSku === undefined || sold.includes(addOnSku)
      ? []
      : [
          error(
            `compliance ${regime}`,
            `names the add-on "${addOnSku}", which has no row; ${suggestName(addOnSku, sold)}`,
          ),
        ],
  );
}

function namesOf(row: PriceRow, { skus, usages }: Names): Found[] {
  const where = rowName(row);
  if (row.kind === "sku") {
    return Object.keys(row.includes ?? {})
      .filter((usage) => !usages.includes(usage))
      .map((usage) => error(where, `includes usage "${usage}", which has no row; ${suggestName(usage, usages)}`));
  }
  return (row.skus ?? [])
    .filter((sku) => !skus.includes(sku))
    .map((sku) => error(where, `holds for sku "${sku}", which has no row; ${suggestName(sku, skus)}`));
}

function amountsOf(row: PriceRow): Found[] {
  return row.kind === "sku" ? [...commitmentsOf(row), ...minimumOf(row)] : [];
}

function commitmentsOf(row: SkuPrice): Found[] {
  const { unitPriceUsd } = row;
  if (unitPriceUsd === null) return [];
  return (row.commitments ?? [])
    .filter((commitment) => Number(commitment.unitPriceUsd) >= Number(unitPriceUsd))
    .map(({ term, unitPriceUsd: committed }) =>
      error(rowName(row), `costs ${committed} for ${term}, no less than ${unitPriceUsd} without: correct or remove it`),
    );
}

/** A minimum must be an amount, and one that the price alone does not already reach. */
function minimumOf(row: SkuPrice): Found[] {
  const where = rowName(row);
  const minimum = row.minimumMonthlyUsd;
  if (minimum === undefined) return [];
  if (Number(minimum) <= 0) return [error(where, `has a minimum of ${minimum} a month: remove it or correct it`)];
  if (row.basis === "hour" || row.unitPriceUsd === null || Number(row.unitPriceUsd) < Number(minimum)) return [];
  const message = `${where} costs ${row.unitPriceUsd}, so its minimum of ${minimum} a month never applies: remove it`;
  return [{ severity: "warning", where, message }];
}

function error(where: string, message: string): Found {
  return { severity: "error", where, message: `${where} ${message}` };
}
