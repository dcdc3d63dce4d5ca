import type { Band } from "../../spec/words.ts";
import type { Need } from "../offering.ts";

/** One instance of a size: vCPU and GB of memory. */
export interface InstanceSize {
  sku: string;
  vcpu: number;
  memoryGb: number;
}

/** How many instances of a size carry the need. `running` is the average that is paid for. */
export interface Fleet {
  minimum: number;
  maximum: number;
  running: Band;
}

/** More than this many instances of a size says that a larger size is meant. */
const mostInstances = 400;

/**
 * Instances for the peak, and the average that runs. Without autoscaling the peak runs all month; with it the fleet
 * follows the load between the minimum and the peak. Undefined when the size is far too small, or smaller than the
 * software's vendor supports.
 */
export function fleetFor(
  need: Need,
  size: InstanceSize & { nominalVcpu?: number },
  autoscaling: boolean,
): Fleet | undefined {
  const { leastInstance } = need;
  if (leastInstance !== undefined) {
    const isEnough = (size.nominalVcpu ?? size.vcpu) >= leastInstance.vcpu && size.memoryGb >= leastInstance.memoryGb;
    if (!isEnough) return undefined;
  }
  const least = Math.max(1, need.size("minimumInstances").expected, need.needsMultiZone ? 2 : 1);
  const vcpu = need.size("appVcpu");
  const memory = need.size("appMemoryGb");
  const peak = (band: keyof Band): number =>
    Math.max(least, Math.ceil(vcpu[band] / size.vcpu), Math.ceil(memory[band] / size.memoryGb));
  if (peak("expected") > mostInstances) return undefined;
  const meanOverPeak = loadFactor(need);
  const running = (band: keyof Band): number => (autoscaling ? Math.max(least, peak(band) * meanOverPeak) : peak(band));
  return {
    minimum: autoscaling ? least : peak("expected"),
    maximum: autoscaling ? Math.max(peak("high"), peak("expected") * 2) : peak("expected"),
    running: { low: running("low"), expected: running("expected"), high: running("high") },
  };
}

/** Mean over peak load, between 0.05, or what the software keeps running, and 1. */
function loadFactor(need: Need): number {
  const peak = need.size("peakRequestsPerSecond").expected;
  if (peak === 0) return 1;
  return Math.min(1, Math.max(need.leastRunningShare ?? 0.05, need.size("meanRequestsPerSecond").expected / peak));
}
