import type { NormalizedBrief } from "../../spec/brief.ts";
import { regimes } from "../../spec/words.ts";
import type { Configuration, Configure, Need } from "../offering.ts";
import type { Service } from "../service.ts";
import { databaseEngines } from "../stack.ts";

const brief: NormalizedBrief = {
  projectName: "any",
  projectDescription: "any",
  techStack: { categories: [] },
  scaleRequirements: { globalDistribution: false },
  complianceRequirements: [],
  userRegions: ["us"],
  dataResidency: null,
  availabilityTarget: 99.9,
  teamSize: 5,
  preferences: { providers: [], require: [], avoid: [] },
  workload: {},
};

const anyNeed: Need = {
  brief,
  traits: new Set(),
  regimes: new Set(),
  // Enough to meter everything, little enough to fit everywhere.
  size: () => ({ low: 1, expected: 1, high: 1 }),
  engine: null,
  runtimes: [],
  appModel: "server",
  needsMultiZone: true,
  region: null,
};

/**
 * Services that a configuration of another buys or names as a companion, found by asking every service to configure
 * itself for a few small needs: each kind of application, each engine, and every regime at once.
 */
export function usedServiceIds(services: readonly Service[]): ReadonlySet<string> {
  return new Set(
    services.flatMap((service) =>
      needsOf(service)
        .flatMap((need) => configurations(service, need))
        .flatMap(({ components, companions }) => [...components, ...companions])
        .flatMap(({ serviceId }) => (serviceId === service.id ? [] : [serviceId])),
    ),
  );
}

function needsOf(service: Service): readonly Need[] {
  const region = service.regions === "global" ? null : (service.regions[0]?.id ?? null);
  const kinds = (["static", "functions", "server"] as const).flatMap((appModel) => [
    { ...anyNeed, region, appModel },
    { ...anyNeed, region, appModel, regimes: new Set(regimes) },
  ]);
  return [...kinds, ...databaseEngines.map((engine) => ({ ...anyNeed, region, engine }))];
}

function configurations(service: Service, need: Need): readonly Configuration<unknown>[] {
  const offered: readonly ({ configure: Configure<unknown> } | undefined)[] = Object.values(service.offerings);
  return offered.flatMap((offering) => offering?.configure(need) ?? []);
}
