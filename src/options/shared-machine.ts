import { readArrangement } from "../spec/arrangement.ts";
import type { Band } from "../spec/words.ts";
import type { Quantity } from "../spec/workload.ts";
import type { Penalty } from "./option.ts";
import { penaltyUsd } from "./penalties.ts";
import type { PlanningContext } from "./subject.ts";

/** What a hosting brings that runs on machines, and what a store on the application's machine needs. */
export const machineCapability = "machine";

/** Where the brief puts database and cache on the application's machine, another place costs a stated penalty. */
export function elsewherePenalty({ brief }: PlanningContext, sharesMachine: boolean | undefined): Penalty[] {
  const { sharedMachine } = readArrangement(brief.projectDescription);
  if (sharedMachine === undefined || sharesMachine === true) return [];
  return [{ reason: `apart, where the description says "${sharedMachine}"`, usd: penaltyUsd.notPreferred }];
}

/**
 * The need of a machine that carries the stores as well: their memory and processors are added to the application's.
 * A machine whose size was given holds everything already.
 */
export function withStores(context: PlanningContext): PlanningContext {
  const { brief, workload } = context;
  if (readArrangement(brief.projectDescription).sharedMachine === undefined) return context;
  const { appVcpu, appMemoryGb, databaseVcpu, databaseMemoryGb, cacheGb } = workload;
  return {
    ...context,
    workload: {
      ...workload,
      appVcpu: withAdded(appVcpu, [databaseVcpu]),
      appMemoryGb: withAdded(appMemoryGb, [databaseMemoryGb, cacheGb]),
    },
  };
}

function withAdded(quantity: Quantity, others: readonly Quantity[]): Quantity {
  if (quantity.basis === "given") return quantity;
  const total = (end: Exclude<keyof Band, "expected"> | "value"): number =>
    others.reduce((sum, other) => sum + other[end], quantity[end]);
  return { ...quantity, low: total("low"), value: total("value"), high: total("high") };
}
