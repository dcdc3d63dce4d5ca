import type { Band } from "../../spec/words.ts";
import type { Component, Need } from "../offering.ts";
import { scale } from "./bands.ts";
import { skuComponent } from "./configuration.ts";
import { type Delivery, together } from "./delivery.ts";
import type { PlatformSize } from "./platform-fleet.ts";

/** A size of rented machine. `diskGb` is the disk that comes with it; undefined where disk is bought apart. */
export interface MachineSize extends PlatformSize {
  diskGb?: number;
}

/** How a provider sells what a team needs to run a database or a cache on a machine of its own. */
export interface OwnMachine {
  /** Service that sells the machines. */
  serviceId: string;
  /** In rising order. */
  sizes: readonly MachineSize[];
  /** What each machine needs besides, e.g. its address and the disk it starts from. */
  around: (need: Need) => Delivery;
  /** Disk for so many GB of data; null where data lies on the disk that comes with the machine. */
  dataDisk: ((need: Need, storageGb: Band) => Delivery) | null;
  mostDataGb: number;
  /** Object storage for so many GB of nightly dumps. */
  dumps: (need: Need, storedGb: Band) => Delivery;
  /** Whether every disk is encrypted without the team's doing; null = not known. */
  diskEncrypted: boolean | null;
}

/** System, logs and the dump that is being written, on a disk that data shares with them, GB (judgement). */
const systemDiskGb = 10;

/** GB of data that a size holds. */
export function dataRoomGb({ mostDataGb }: OwnMachine, { diskGb }: MachineSize): number {
  return diskGb === undefined ? mostDataGb : Math.max(0, diskGb - systemDiskGb);
}

/** The machine itself with its address, and the provider's product as a companion, so that it can be avoided by name. */
export function rentedMachine(need: Need, machine: OwnMachine, sku: string): Delivery {
  const rented: Component = skuComponent(machine.serviceId, sku, { region: need.region });
  return together(
    { components: [rented], companions: [{ serviceId: machine.serviceId, role: "server", plan: "standard" }] },
    machine.around(need),
  );
}

/** Nightly dumps are kept for a week. */
export const dumpsKept = 7;
/** A compressed dump against the data on disk with its indexes (judgement). */
const dumpShare = 0.3;

export function nightlyDumps(need: Need, machine: OwnMachine): Delivery {
  return machine.dumps(need, scale(need.size("databaseGb"), dumpsKept * dumpShare));
}
