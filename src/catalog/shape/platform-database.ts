import type { DatabaseFacts, Need } from "../offering.ts";
import type { DatabaseSize } from "./database.ts";

type Common = Pick<
  DatabaseFacts,
  "highAvailability" | "replicas" | "pooler" | "encryptionAtRest" | "tlsInTransit" | "privateNetwork" | "backups"
>;

/** Facts of a Postgres instance that a platform sells by size. */
export function postgresFacts(need: Need, size: DatabaseSize, common: Common): DatabaseFacts {
  return {
    engine: "postgres",
    instance: size.sku,
    storageGb: Math.max(1, Math.ceil(need.size("databaseGb").expected)),
    maximumConnections: size.maximumConnections,
    ...common,
  };
}
