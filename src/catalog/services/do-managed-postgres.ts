import { digitaloceanFamily } from "../digitalocean.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/do-managed-postgres.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";
import { postgresFacts } from "../shape/platform-database.ts";

/**
 * Standard nodes that new clusters may have: 4 GiB at most and no standby since 2026-10-15. The Advanced edition that
 * has standbys is in the price book with its starting price only, too little to size it.
 */
const sizes: readonly DatabaseSize[] = [
  { sku: "standard-1gb", vcpu: 1, memoryGb: 1, maximumConnections: 22 },
  { sku: "standard-2gb", vcpu: 1, memoryGb: 2, maximumConnections: 47 },
  { sku: "standard-4gb", vcpu: 2, memoryGb: 4, maximumConnections: 97 },
];
const recoveryDays = 7;

export const doManagedPostgres = defineService({
  ...digitaloceanFamily,
  id: "do-managed-postgres",
  name: "DigitalOcean Managed PostgreSQL",
  specName: "digitalocean-postgres",
  aliases: ["do postgres", "digitalocean postgres", "digitalocean managed postgres"],
  sections: ["database"],
  statusNote: "new Standard clusters are limited to 4 GiB without standby since 2026-10-15",
  operationsHoursPerMonth: 0.75,
  capabilitySource: { url: "https://docs.digitalocean.com/products/databases/", asOf: "2026-10", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  // PgBouncer pools come with every cluster (docs: connection pools).
  const fit = smallestFit(need, sizes, { pooler: true });
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<DatabaseFacts>({
      key: size.sku,
      label: `${size.sku}, single node`,
      plan: "standard",
      components: [
        {
          serviceId: "do-managed-postgres",
          sku: size.sku,
          quantity: 1,
          region: need.region,
          // Storage included with the larger nodes is not in the facts, so all of it is billed.
          usage: { storageGb: need.size("databaseGb") },
        },
      ],
      facts: postgresFacts(need, size, {
        highAvailability: false,
        replicas: 0,
        pooler: true,
        // LUKS and required SSL: docs.digitalocean.com/products/databases/postgresql/concepts/responsibility-model.
        encryptionAtRest: true,
        tlsInTransit: true,
        privateNetwork: true,
        backups: {
          enabled: true,
          frequency: "continuous",
          retentionDays: recoveryDays,
          pointInTimeRecovery: true,
          crossRegionCopy: null,
        },
      }),
      shortfalls,
    }),
  ];
}
