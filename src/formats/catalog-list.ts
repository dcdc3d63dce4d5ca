import type { Service } from "../catalog/service.ts";
import type { Regime } from "../spec/words.ts";
import { claimText, usedFor } from "./catalog-words.ts";
import { plainTable } from "../text/plain-table.ts";
import { wrap } from "../text/wrap.ts";

export interface CatalogList {
  services: readonly Service[];
  /** How many the catalog has in all. */
  total: number;
  usedServiceIds: ReadonlySet<string>;
  /** Asked for: its claims become a column. */
  regime: Regime | undefined;
}

export function catalogListJson({ services, total, usedServiceIds, regime }: CatalogList): object {
  return {
    services: services.map((service) => ({
      id: service.id,
      name: service.name,
      vendor: service.vendor,
      provider: service.provider,
      sections: service.sections,
      usedFor: usedFor(service, usedServiceIds),
      priceRows: service.prices.length,
      status: service.status,
      ...(regime === undefined ? {} : { [regime]: service.compliance[regime] ?? null }),
    })),
    total,
  };
}

/** One service a row and the count at the end. */
export function renderCatalogList({ services, total, usedServiceIds, regime }: CatalogList): string {
  const count = services.length === total ? `${total} services` : `${services.length} of ${total} services`;
  const end = `${count}. Prices and facts of one: infraspec catalog show <service>\n`;
  if (services.length === 0) return end;
  const head = ["id", "name", "vendor", "used for", "rows", "status", ...(regime === undefined ? [] : [regime])];
  const rows = services.map((service) => [
    service.id,
    cell(service.name, 18),
    cell(service.vendor, 12),
    cell(usedFor(service, usedServiceIds), 13),
    String(service.prices.length),
    service.status,
    ...(regime === undefined ? [] : [cell(claimText(service.compliance[regime]), 20)]),
  ]);
  return `${plainTable(head, rows)}\n${end}`;
}

function cell(text: string, width: number): string {
  return wrap(text, { width, indent: 0 });
}
