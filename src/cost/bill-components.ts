import type { Catalog } from "../catalog/catalog.ts";
import type { Component } from "../catalog/offering.ts";
import type { Service } from "../catalog/service.ts";
import { InvariantError } from "../errors.ts";
import { billService } from "./bill-service.ts";
import type { Charge } from "./charge.ts";

/**
 * The bill lines of components, in their order. Components of one service are one account's: allowances and tiers of
 * account scope count over all of them. A component whose quantity is 0 costs nothing. `bill` prices one service; a
 * caller that asks for much the same over and over gives one that remembers.
 */
export function billComponents(
  catalog: Catalog,
  components: readonly Component[],
  bill: (service: Service, own: readonly Component[]) => readonly Charge[][] = billService,
): Charge[] {
  const bought = components.filter(({ quantity }) => quantity > 0).map((component, place) => ({ component, place }));
  const lines: Charge[][] = bought.map(() => []);
  for (const [serviceId, own] of Map.groupBy(bought, ({ component }) => component.serviceId)) {
    const service = catalog.find(serviceId);
    if (service === undefined)
      throw new InvariantError(`Component names a service that the catalog lacks: ${serviceId}`);
    const billed = bill(
      service,
      own.map(({ component }) => component),
    );
    own.forEach(({ place }, index) => {
      lines[place] = billed[index] ?? [];
    });
  }
  return lines.flat();
}
