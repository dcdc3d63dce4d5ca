import type { Service } from "./service.ts";
import { services } from "./services.ts";

/** Everything we know of what can be bought: services by id, and the date up to which prices were gathered. */
export interface Catalog {
  services: readonly Service[];
  find(serviceId: string): Service | undefined;
  /** Newest day on which prices were gathered. */
  priceBookDate: string;
  version: string;
}

const priceBookDate = "2026-11-23";

export function createCatalog(all: readonly Service[] = services): Catalog {
  const byId = new Map(all.map((service) => [service.id, service]));
  return {
    services: all,
    find: (serviceId) => byId.get(serviceId),
    priceBookDate,
    version: `${priceBookDate}.${all.length}`,
  };
}
