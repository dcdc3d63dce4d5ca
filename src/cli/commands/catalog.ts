import { checkCatalog } from "../../catalog/check/check-catalog.ts";
import { ageInDays } from "../../catalog/check/dates.ts";
import { summarizeRows } from "../../catalog/check/summary.ts";
import { usedServiceIds } from "../../catalog/check/used-service-ids.ts";
import type { Service } from "../../catalog/service.ts";
import { badUsage } from "../../errors.ts";
import { type Regime, regimes, sectionIds } from "../../spec/words.ts";
import { renderCatalogCheck } from "../../formats/catalog-check.ts";
import { type CatalogList, catalogListJson, renderCatalogList } from "../../formats/catalog-list.ts";
import { catalogServiceJson, renderCatalogService } from "../../formats/catalog-show.ts";
import { usedFor } from "../../formats/catalog-words.ts";
import type { CliWorld } from "../ports.ts";
import { findService } from "./catalog-find.ts";
import { chosen } from "./chosen.ts";

export interface CatalogListOptions {
  section?: string;
  provider?: string;
  regime?: string;
  format: string;
}

export interface CatalogCheckOptions {
  maxAgeDays?: string;
  today?: string;
  format: string;
}

export function catalogList(options: CatalogListOptions, world: CliWorld): void {
  const { services } = world.deps.catalog;
  const regime = chosen("--regime", options.regime, regimes);
  const shown: CatalogList = {
    services: services.filter(filterOf(options, services, regime)),
    total: services.length,
    usedServiceIds: usedServiceIds(services),
    regime,
  };
  world.stdout.write(options.format === "json" ? json(catalogListJson(shown)) : renderCatalogList(shown));
}

function filterOf(
  options: CatalogListOptions,
  services: readonly Service[],
  regime: Regime | undefined,
): (service: Service) => boolean {
  const section = chosen("--section", options.section, sectionIds);
  const providers = [...new Set(services.map(({ provider }) => provider))].toSorted();
  const wanted = chosen("--provider", options.provider, providers);
  return ({ sections, provider, compliance }) =>
    (section === undefined || sections.includes(section)) &&
    (wanted === undefined || provider === wanted) &&
    (regime === undefined || compliance[regime]?.offered === "yes");
}

export function catalogShow(name: string, { format }: { format: string }, world: CliWorld): void {
  const { catalog } = world.deps;
  const service = findService(catalog, name);
  const text = (): string => renderCatalogService(service, usedFor(service, usedServiceIds(catalog.services)));
  world.stdout.write(format === "json" ? json(catalogServiceJson(service)) : text());
}

/** Checks the whole catalog and returns the exit status: 1 where something is wrong, 0 for warnings alone. */
export function catalogCheck(options: CatalogCheckOptions, world: CliWorld): number {
  const { services } = world.deps.catalog;
  const problems = checkCatalog(services, {
    today: readToday(options.today),
    maximumAgeDays: readDays(options.maxAgeDays),
    usedServiceIds: usedServiceIds(services),
  });
  const result = { services: services.length, summary: summarizeRows(services), problems };
  world.stdout.write(options.format === "json" ? json(result) : renderCatalogCheck(result));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

function readToday(today: string | undefined): string {
  const day = today ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || ageInDays(day, day) === undefined)
    throw badUsage(`--today takes a day such as 2026-11-24, not "${day}"`);
  return day;
}

function readDays(days: string | undefined): number | undefined {
  if (days === undefined) return undefined;
  if (!/^\d{1,6}$/.test(days)) throw badUsage(`--max-age-days takes a whole number of days such as 365, not "${days}"`);
  return Number(days);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
