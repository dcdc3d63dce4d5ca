import { regionMultiplier } from "../region-multipliers.ts";
import type { Service } from "../service.ts";
import { type Found, rowName } from "./problem.ts";

/** A row's region is `*`, one that the service lists, or a region from which prices are scaled to the others. */
export function checkRegions(service: Service): readonly Found[] {
  const listed = service.regions === "global" ? [] : service.regions.map(({ id }) => id);
  return service.prices.flatMap((row) => {
    const { region } = row;
    if (region === "*" || listed.includes(region)) return [];
    if (regionMultiplier(service.network, region) !== undefined) return [];
    const where = rowName(row);
    const message = `${where} is for a region that the service does not list: add it to regions, or correct the row`;
    return [{ severity: "error", where, message }];
  });
}
