import type { Catalog } from "../catalog/catalog.ts";
import type { Need } from "../catalog/offering.ts";
import type { Service } from "../catalog/service.ts";
import { productNeeds } from "../sizing/product-needs.ts";
import type { NormalizedBrief } from "../spec/brief.ts";
import type { Trait, TraitId } from "../spec/traits.ts";
import type { Area, Regime, UserArea } from "../spec/words.ts";
import type { Workload, WorkloadKey } from "../spec/workload.ts";
import { type StackNeeds, stackNeeds } from "./stack-needs.ts";

/** What options are made for. */
export interface PlanningSubject {
  brief: NormalizedBrief;
  traits: readonly Trait[];
  workload: Workload;
  catalog: Catalog;
}

/** The subject with what follows from it once, for all sections. */
export interface PlanningContext extends PlanningSubject {
  traitIds: ReadonlySet<TraitId>;
  regimes: ReadonlySet<Regime>;
  stack: StackNeeds;
  /** Where data must stay, and the constraint that says so; FedRAMP keeps it in the United States (SA-9(5)). */
  residencies: readonly { area: "eu" | "us"; constraintId: string }[];
  /** Areas to serve, the primary first. */
  areas: readonly UserArea[];
  needsMultiZone: boolean;
}

/** From this availability target on, one zone may not take the application or its database down. */
export const multiZoneFromPercent = 99.95;

export function planningContext(subject: PlanningSubject): PlanningContext {
  const { brief, traits, catalog } = subject;
  const traitIds = new Set(traits.map(({ id }) => id));
  const regimes = new Set(brief.complianceRequirements);
  const residencies = residenciesOf(brief);
  return {
    ...subject,
    traitIds,
    regimes,
    stack: stackNeeds(brief, traitIds, catalog),
    residencies,
    areas: residencies.length === 0 ? brief.userRegions : residencies.map(({ area }) => area),
    needsMultiZone: brief.availabilityTarget >= multiZoneFromPercent,
  };
}

function residenciesOf({ dataResidency, complianceRequirements }: NormalizedBrief): PlanningContext["residencies"] {
  const asked = dataResidency === null ? [] : [{ area: dataResidency, constraintId: `residency:${dataResidency}` }];
  const federal = complianceRequirements.includes("FedRAMP")
    ? [{ area: "us" as const, constraintId: "compliance:FedRAMP" }]
    : [];
  return [...asked, ...federal];
}

/** Where to go when a provider has no data centre in an area, nearest first. */
const neighbours: Readonly<Record<UserArea, readonly Area[]>> = {
  us: ["us", "ca"],
  eu: ["eu", "uk", "ch"],
  uk: ["uk", "eu"],
  apac: ["apac", "us"],
  sa: ["sa", "us"],
  africa: ["africa", "eu", "us"],
};

export interface RegionChoice {
  id: string | null;
  /** `global` for an edge network, null where the vendor states no place. */
  area: Area | "global" | null;
}

/** The service's region nearest to the primary users; its first region when none is near. */
export function chooseRegion(service: Service, area: UserArea): RegionChoice {
  if (service.regions === "global") return { id: null, area: "global" };
  for (const near of neighbours[area]) {
    const region = service.regions.find((candidate) => candidate.area === near);
    if (region !== undefined) return region;
  }
  return service.regions[0] ?? { id: null, area: null };
}

export function needFor(context: PlanningContext, region: string | null): Need {
  const product = productNeeds(context.brief);
  const instance = product?.instance;
  return {
    ...(product?.leastRunning === undefined ? {} : { leastRunningShare: product.leastRunning.typical }),
    ...(instance === undefined
      ? {}
      : { leastInstance: { vcpu: instance.vcpu?.typical ?? 0, memoryGb: instance.memoryGb.typical } }),
    brief: context.brief,
    traits: context.traitIds,
    regimes: context.regimes,
    size: (key: WorkloadKey) => {
      const { low, value, high } = context.workload[key];
      return { low, expected: value, high };
    },
    engine: context.stack.engine,
    runtimes: context.stack.runtimes,
    appModel: context.stack.appModel,
    needsMultiZone: context.needsMultiZone,
    region,
  };
}
