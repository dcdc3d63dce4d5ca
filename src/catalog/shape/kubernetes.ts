import type { HostingFacts, Need } from "../offering.ts";
import { atLeast } from "./bands.ts";
import { type FleetChoice, fleetChoices, fleetFacts, type PlatformSize } from "./platform-fleet.ts";

/** Share of a node that pods of the application get; kubelet, system pods and agents take the rest (judgement). */
const usableShare = 0.8;
/** With a single node every upgrade of the cluster would take the application down. */
const leastNodes = 2;

/** Disk of a node for system, images and logs, GB (judgement: a third more than a machine without images). */
export const nodeDiskGb = 40;

/** The two smallest node sizes that carry the need; the cluster autoscaler follows the load. */
export function nodePools(need: Need, sizes: readonly PlatformSize[]): readonly FleetChoice[] {
  const usable = sizes.map((size) => ({
    ...size,
    vcpu: size.vcpu * usableShare,
    memoryGb: size.memoryGb * usableShare,
  }));
  return fleetChoices(need, usable, true).flatMap(({ size: { sku }, fleet }) => {
    const size = sizes.find((candidate) => candidate.sku === sku);
    if (size === undefined) return [];
    const { minimum, maximum, running } = fleet;
    return [
      {
        size,
        fleet: {
          minimum: Math.max(leastNodes, minimum),
          maximum: Math.max(leastNodes, maximum),
          running: atLeast(running, leastNodes),
        },
      },
    ];
  });
}

/** Hosting facts of a cluster; an instance is a node. */
export function clusterFacts(pool: FleetChoice, cluster: { multiZone: boolean; cdnIncluded: boolean }): HostingFacts {
  return fleetFacts(pool, { compute: "containers", autoscaling: true, encryptionAtRest: true, ...cluster });
}
