import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { planetscaleAddOnComponents, planetscaleAddOns, planetscaleFamily } from "../planetscale.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/planetscale-postgres.json" with { type: "json" };
import { defineService } from "../service.ts";
import { scale } from "../shape/bands.ts";
import { configuration } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

/** Clients that the built-in PgBouncer takes (facts: PS-5); direct connections are far fewer. */
const pooledClients = 4000;

const singleNode: readonly DatabaseSize[] = [
  { sku: "ps-5", vcpu: 0.0625, memoryGb: 0.5, maximumConnections: pooledClients },
  { sku: "ps-10", vcpu: 0.125, memoryGb: 1, maximumConnections: pooledClients },
];
/** Three nodes; the sizes between PS-20 and PS-160 have no known price. */
const threeNodes: readonly DatabaseSize[] = [
  { sku: "ps-5-ha", vcpu: 0.0625, memoryGb: 0.5, maximumConnections: pooledClients },
  { sku: "ps-10-ha", vcpu: 0.125, memoryGb: 1, maximumConnections: pooledClients },
  { sku: "ps-20-ha", vcpu: 0.25, memoryGb: 2, maximumConnections: pooledClients },
  { sku: "ps-160-ha", vcpu: 2, memoryGb: 16, maximumConnections: pooledClients },
];

export const planetscalePostgres = defineService({
  ...planetscaleFamily,
  id: "planetscale-postgres",
  name: "PlanetScale for Postgres",
  aliases: ["planetscale", "planetscale postgres"],
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureDatabase } },
});

/** A single node where it is large enough, and three nodes. */
function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const single = smallestFit(need, singleNode);
  const triple = smallestFit(need, threeNodes);
  return [
    ...(single === undefined || single.shortfalls.length > 0 ? [] : [configureCluster(need, { ...single, nodes: 1 })]),
    ...(triple === undefined ? [] : [configureCluster(need, { ...triple, nodes: 3 })]),
  ];
}

interface Cluster {
  size: DatabaseSize;
  shortfalls: readonly string[];
  nodes: 1 | 3;
}

function configureCluster(need: Need, { size, shortfalls, nodes }: Cluster): Configuration<DatabaseFacts> {
  return configuration<DatabaseFacts>({
    key: size.sku,
    label: `${size.sku.toUpperCase()}, ${nodes === 1 ? "one node" : "three nodes"}`,
    plan: "base",
    components: [
      {
        serviceId: "planetscale-postgres",
        sku: size.sku,
        quantity: 1,
        region: need.region,
        usage: { nodeDiskGb: scale(need.size("databaseGb"), nodes), egressGb: need.size("databaseEgressGb") },
      },
      ...planetscaleAddOnComponents(need, "planetscale-postgres"),
    ],
    addOns: planetscaleAddOns(need),
    facts: {
      engine: "postgres",
      instance: size.sku,
      highAvailability: nodes === 3,
      replicas: nodes - 1,
      storageGb: Math.ceil(need.size("databaseGb").expected),
      maximumConnections: size.maximumConnections,
      pooler: true,
      encryptionAtRest: true,
      tlsInTransit: true,
      privateNetwork: false,
      // Every twelve hours; how long they are kept is stated for the smallest size only.
      backups: {
        enabled: true,
        frequency: "daily",
        retentionDays: null,
        pointInTimeRecovery: null,
        crossRegionCopy: null,
      },
    },
    shortfalls,
  });
}
