import type { Component, Configuration, DatabaseFacts, Need } from "../offering.ts";
import type { DatabaseEngine } from "../stack.ts";
import { atLeast } from "./bands.ts";
import { configuration, skuComponent, usageComponent } from "./configuration.ts";
import { type DatabaseSize, smallestFit } from "./database.ts";

/** A managed database that is bought by instance size, with one storage price and an optional standby. */
export interface ManagedDatabase {
  serviceId: string;
  engine: DatabaseEngine;
  sizes: readonly DatabaseSize[];
  /** Sku of a size with a standby in another zone; undefined where the size has none. */
  standbySku: (size: DatabaseSize) => string | undefined;
  storageUsage: { single: string; standby: string };
  leastStorageGb: number;
  mostStorageGb: number;
  backups: DatabaseFacts["backups"];
}

/** The smallest size that fits, without and with a standby. */
export function configureManagedDatabase(
  need: Need,
  database: ManagedDatabase,
): readonly Configuration<DatabaseFacts>[] {
  const single = smallestFit(need, database.sizes, { maximumStorageGb: database.mostStorageGb });
  const withStandby = database.sizes.filter((size) => database.standbySku(size) !== undefined);
  const standby = smallestFit(need, withStandby, { maximumStorageGb: database.mostStorageGb });
  return [
    ...(single === undefined ? [] : [configureSize(need, database, { ...single, standby: false })]),
    ...(standby === undefined ? [] : [configureSize(need, database, { ...standby, standby: true })]),
  ];
}

interface Chosen {
  size: DatabaseSize;
  shortfalls: readonly string[];
  standby: boolean;
}

function configureSize(
  need: Need,
  database: ManagedDatabase,
  { size, shortfalls, standby }: Chosen,
): Configuration<DatabaseFacts> {
  const sku = standby ? (database.standbySku(size) ?? size.sku) : size.sku;
  const storage = atLeast(need.size("databaseGb"), database.leastStorageGb);
  const usage: Component["usage"] = {
    [standby ? database.storageUsage.standby : database.storageUsage.single]: storage,
  };
  const storageGb = Math.ceil(storage.expected);
  return configuration<DatabaseFacts>({
    key: sku,
    label: `${size.sku}, ${standby ? "standby in another zone" : "one zone"}, ${storageGb} GB`,
    plan: "standard",
    components: [
      skuComponent(database.serviceId, sku, { region: need.region }),
      usageComponent(database.serviceId, usage, need.region),
    ],
    facts: {
      engine: database.engine,
      instance: size.sku,
      highAvailability: standby,
      replicas: standby ? 1 : 0,
      storageGb,
      maximumConnections: size.maximumConnections,
      pooler: false,
      encryptionAtRest: true,
      tlsInTransit: true,
      privateNetwork: true,
      backups: { ...database.backups },
    },
    shortfalls,
  });
}
