import { createCatalog } from "../src/catalog/catalog.ts";
import type { Component, Configuration, Configure, Need } from "../src/catalog/offering.ts";
import type { Service } from "../src/catalog/service.ts";
import { billComponents } from "../src/cost/bill-components.ts";
import { zero } from "../src/cost/money.ts";
import { withSharedFeesOnce } from "../src/cost/shared-fees.ts";
import type { NormalizedBrief } from "../src/spec/brief.ts";
import type { TraitId } from "../src/spec/traits.ts";
import type { Regime } from "../src/spec/words.ts";
import type { WorkloadKey } from "../src/spec/workload.ts";

const catalog = createCatalog();

export type Sizes = Partial<Record<WorkloadKey, number>>;

export const tiny: Sizes = {
  monthlyActiveUsers: 500,
  requestsPerMonth: 100_000,
  meanRequestsPerSecond: 0.04,
  peakRequestsPerSecond: 0.5,
  edgeRequestsPerMonth: 150_000,
  cpuMillisecondsPerRequest: 5,
  appVcpu: 0.05,
  appMemoryGb: 0.25,
  minimumInstances: 1,
  egressGb: 5,
  originEgressGb: 1,
  databaseGb: 0.5,
  databaseQueriesPerSecond: 1,
  databaseReadsPerMonth: 400_000,
  databaseWritesPerMonth: 50_000,
  databaseVcpu: 0.05,
  databaseMemoryGb: 0.5,
  databaseConnections: 10,
  databaseEgressGb: 1,
  cacheGb: 0.02,
  cacheOperationsPerSecond: 2,
  cacheCommandsPerMonth: 200_000,
  buildMinutesPerMonth: 60,
  deploysPerMonth: 4,
  developerSeats: 1,
  authenticatedUsers: 500,
};
export const medium: Sizes = {
  ...tiny,
  monthlyActiveUsers: 10_000,
  requestsPerMonth: 8_000_000,
  meanRequestsPerSecond: 3,
  peakRequestsPerSecond: 25,
  edgeRequestsPerMonth: 12_000_000,
  cpuMillisecondsPerRequest: 15,
  appVcpu: 1,
  appMemoryGb: 2,
  minimumInstances: 2,
  egressGb: 150,
  originEgressGb: 30,
  objectStorageGb: 300,
  objectOperationsPerMonth: 2_000_000,
  databaseGb: 40,
  databaseQueriesPerSecond: 120,
  databaseReadsPerMonth: 40_000_000,
  databaseWritesPerMonth: 4_000_000,
  databaseVcpu: 0.5,
  databaseMemoryGb: 4,
  databaseConnections: 40,
  databaseEgressGb: 40,
  cacheGb: 0.2,
  cacheOperationsPerSecond: 100,
  cacheCommandsPerMonth: 30_000_000,
  buildMinutesPerMonth: 3000,
  deploysPerMonth: 60,
  developerSeats: 5,
  authenticatedUsers: 10_000,
};
export const large: Sizes = {
  ...medium,
  monthlyActiveUsers: 500_000,
  requestsPerMonth: 600_000_000,
  meanRequestsPerSecond: 230,
  peakRequestsPerSecond: 1500,
  edgeRequestsPerMonth: 900_000_000,
  appVcpu: 40,
  appMemoryGb: 80,
  minimumInstances: 3,
  egressGb: 12_000,
  originEgressGb: 2_000,
  objectStorageGb: 8_000,
  databaseGb: 900,
  databaseQueriesPerSecond: 6000,
  databaseReadsPerMonth: 3_000_000_000,
  databaseWritesPerMonth: 250_000_000,
  databaseVcpu: 12,
  databaseMemoryGb: 60,
  databaseConnections: 900,
  cacheGb: 8,
  cacheOperationsPerSecond: 8000,
  authenticatedUsers: 500_000,
};

export interface Asked {
  regimes?: readonly Regime[];
  traits?: readonly TraitId[];
  appModel?: Need["appModel"];
  teamSize?: number;
  maxMonthlyUsd?: string;
  needsMultiZone?: boolean;
}

function brief({ regimes = [], teamSize = 5, maxMonthlyUsd }: Asked): NormalizedBrief {
  return {
    projectName: "test",
    projectDescription: "a test",
    techStack: { categories: [] },
    scaleRequirements: { globalDistribution: false },
    complianceRequirements: [...regimes],
    ...(maxMonthlyUsd === undefined ? {} : { budgetConstraints: { maxMonthlyUsd } }),
    userRegions: ["us"],
    dataResidency: null,
    availabilityTarget: 99.9,
    teamSize,
    preferences: { providers: [], require: [], avoid: [] },
    workload: {},
  };
}

/** A need for one service, in its first region; the band is half and double of what is expected. */
export function needFor(service: Service, sizes: Sizes, asked: Asked = {}): Need {
  return {
    brief: brief(asked),
    traits: new Set(asked.traits ?? []),
    regimes: new Set(asked.regimes ?? []),
    size: (key) => ({ low: (sizes[key] ?? 0) / 2, expected: sizes[key] ?? 0, high: (sizes[key] ?? 0) * 2 }),
    engine: null,
    runtimes: [],
    appModel: asked.appModel ?? "functions",
    needsMultiZone: asked.needsMultiZone ?? false,
    region: service.regions === "global" ? null : (service.regions[0]?.id ?? null),
  };
}

export function everyConfiguration(service: Service, need: Need): readonly Configuration<unknown>[] {
  const offered: readonly ({ configure: Configure<unknown> } | undefined)[] = Object.values(service.offerings);
  return offered.flatMap((offering) => offering?.configure(need) ?? []);
}

export function charges(components: readonly Component[]) {
  return withSharedFeesOnce([billComponents(catalog, components)]).flat();
}

/** Expected dollars a month of what has a price, to the cent. */
export function monthlyUsd(components: readonly Component[]): number {
  const total = charges(components).reduce(
    (sum, { quantity, unitPriceUsd }) => sum.plus(quantity.expected.times(unitPriceUsd ?? zero)),
    zero,
  );
  return total.toDecimalPlaces(2).toNumber();
}

export function named<Facts>(
  configurations: readonly Configuration<Facts>[] | undefined,
  key: string,
): Configuration<Facts> {
  const found = configurations?.find((candidate) => candidate.key === key);
  if (found === undefined)
    throw new Error(`no configuration ${key} among ${configurations?.map((each) => each.key).join(", ") ?? "none"}`);
  return found;
}
