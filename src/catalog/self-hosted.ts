import { defineService, type Service } from "./service.ts";
import type { OwnMachine } from "./shape/own-machine.ts";
import { configureSelfHostedCache } from "./shape/self-hosted-cache.ts";
import { configureSelfHostedDatabase, selfHostedEngines } from "./shape/self-hosted-database.ts";

/**
 * Databases and caches that a team runs itself on a vendor's machines. Places and claims are those of the machines;
 * what is bought is billed by the services that sell it, so there are no prices of its own.
 */
export function selfHostedOn(machines: Service, machine: Omit<OwnMachine, "serviceId">): Service {
  const own: OwnMachine = { ...machine, serviceId: machines.id };
  return defineService({
    ...machines,
    id: `${machines.provider}-self-hosted`,
    name: `Self-hosted on ${machines.name}`,
    specName: "self-hosted",
    aliases: [`self-hosted on ${machines.provider}`],
    sections: ["database", "caching"],
    slaPercent: null,
    operationsHoursPerMonth: 3,
    prices: [],
    offerings: {
      database: {
        engines: selfHostedEngines,
        configure: (need) => configureSelfHostedDatabase(need, own),
        selfHosted: true,
      },
      caching: { configure: (need) => configureSelfHostedCache(need, own), selfHosted: true },
    },
  });
}
