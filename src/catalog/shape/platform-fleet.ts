import { readArrangement } from "../../spec/arrangement.ts";
import type { HostingFacts, Need } from "../offering.ts";
import { type Fleet, fleetFor, type InstanceSize } from "./fleet.ts";

/**
 * A size as the platform names it. `vcpu` is what can be counted on under steady load; `nominalVcpu` is what the
 * vendor prints, where several customers share a core.
 */
export interface PlatformSize extends InstanceSize {
  nominalVcpu?: number;
}

export interface FleetChoice {
  size: PlatformSize;
  fleet: Fleet;
}

/** A fleet of more instances than this says that the next size up should be looked at. */
const handful = 8;

/**
 * The two smallest sizes that carry the need with a handful of instances; where none does, the largest size. Price
 * chooses between them later. Empty when even the largest size is far too small.
 */
export function fleetChoices(need: Need, sizes: readonly PlatformSize[], autoscaling: boolean): readonly FleetChoice[] {
  const all = sizes.flatMap((size) => {
    const fleet = fleetFor(need, size, autoscaling);
    return fleet === undefined ? [] : [{ size, fleet }];
  });
  // Where stores stand on the application's machine, there is one of it.
  const isShared = readArrangement(need.brief.projectDescription).sharedMachine !== undefined;
  const one = isShared ? all.filter(({ size }) => instancesAtPeak(need, size) <= 1) : [];
  if (one.length > 0) return one.slice(0, 2);
  const easy = all.filter(({ size }) => instancesAtPeak(need, size) <= handful);
  return easy.length > 0 ? easy.slice(0, 2) : all.slice(-1);
}

function instancesAtPeak(need: Need, size: InstanceSize): number {
  return Math.max(need.size("appVcpu").expected / size.vcpu, need.size("appMemoryGb").expected / size.memoryGb);
}

/** Average number of running instances, to a thousandth: what is rented by the second need not be whole. */
export function averageRunning({ fleet }: FleetChoice): number {
  return Math.round(fleet.running.expected * 1000) / 1000;
}

/** Mean over peak load, between 0.05 and 1: what usage-metered platforms bill of the peak. */
export function meanOverPeak(need: Need): number {
  const peak = need.size("peakRequestsPerSecond").expected;
  if (peak === 0) return 1;
  return Math.min(1, Math.max(0.05, need.size("meanRequestsPerSecond").expected / peak));
}

type PlatformFacts = Pick<HostingFacts, "compute" | "autoscaling" | "multiZone" | "encryptionAtRest" | "cdnIncluded">;

/** Hosting facts of a fleet; requests reach every platform of this catalog over TLS. */
export function fleetFacts({ size, fleet }: FleetChoice, platform: PlatformFacts): HostingFacts {
  return {
    ...platform,
    instance: size.sku,
    minimumInstances: fleet.minimum,
    maximumInstances: fleet.maximum,
    vcpuPerInstance: size.nominalVcpu ?? size.vcpu,
    memoryGbPerInstance: size.memoryGb,
    tlsInTransit: true,
  };
}
