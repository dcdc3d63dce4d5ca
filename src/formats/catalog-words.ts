import type { PriceRow, SkuPrice, UsagePrice } from "../catalog/price.ts";
import type { ComplianceClaim, Service } from "../catalog/service.ts";

/** `hosting, edge protection`; of a service without a role, whether others buy it or only its price is known. */
export function usedFor({ id, offerings }: Service, usedServiceIds: ReadonlySet<string>): string {
  const roles = Object.keys(offerings).map((role) => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  if (roles.length > 0) return roles.join(", ");
  return usedServiceIds.has(id) ? "comes with others" : "price only";
}

/** `pro, enterprise + hipaa-baa (no page read)`; `?` where nothing is known. */
export function claimText(claim: ComplianceClaim | undefined): string {
  if (claim === undefined) return "?";
  const evidence = claim.evidence === "sourced" ? "" : " (no page read)";
  if (claim.offered === "no") return `no${evidence}`;
  const plans = claim.plans === "all" ? "yes" : claim.plans.join(", ");
  return `${plans}${claim.addOnSku === undefined ? "" : ` + ${claim.addOnSku}`}${evidence}`;
}

/** `global`, `eu-1, us-1`, or that none is known. */
export function regionsText({ regions }: Service): string {
  if (regions === "global") return "global";
  return regions.length === 0 ? "unknown" : regions.map(({ id }) => id).join(", ");
}

/** What a usage key counts: `requests` for a price per `1M requests`, `GB` for one per TB of a thousand. */
export function naturalUnit({ unit, unitSize }: UsagePrice): string {
  if (unitSize === 1) return unit;
  const counted = unit.replace(/^(\d[\d,]*[kmb]?|million|thousand)\b\s*/i, "");
  if (counted !== unit) return counted === "" ? "single units" : counted;
  if (/^(TB|GiB|TiB)/.test(unit)) return unit.replace(/^(TB|GiB|TiB)/, "GB");
  return `1/${unitSize} ${unit}`;
}

/** One line a price: `us-east-1 $0.016 / hour`, or a line for each tier. */
export function priceLines(row: PriceRow): readonly string[] {
  const region = row.region === "*" ? "" : `${row.region} `;
  if (row.kind === "sku") return [`${region}${skuPriceText(row)}`];
  if (row.tiers === undefined) return [`${region}${amountText(row.unitPriceUsd ?? null)} / ${row.unit}`];
  const tiers = row.tiers.map(({ upTo, unitPriceUsd }, index) => {
    const from = row.tiers?.[index - 1]?.upTo ?? null;
    const end = upTo === null ? `over ${grouped(from ?? "0")}` : `up to ${grouped(upTo)}`;
    return `  ${end}: ${amountText(unitPriceUsd)}`;
  });
  const mode = row.tierMode === "volume" ? ", the tier reached prices all" : "";
  return [`${region}/ ${row.unit}${mode}`, ...tiers];
}

function skuPriceText({ unitPriceUsd, unit, basis, soldBy }: SkuPrice): string {
  if (unitPriceUsd === null) return "not published";
  const per = unit.toLowerCase().includes(basis) ? unit : `${unit}, a ${basis}`;
  return `${amountText(unitPriceUsd)} / ${per}${soldBy === "year" ? ", sold by the year" : ""}`;
}

function amountText(amount: string | null): string {
  if (amount === null) return "not published";
  return amount.startsWith("-") ? `-$${amount.slice(1)}` : `$${amount}`;
}

/** `2000000` → `2,000,000`; decimals stay as they are. */
export function grouped(amount: string): string {
  return amount.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}
