import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { planetscaleAddOnComponents, planetscaleAddOns, planetscaleFamily } from "../planetscale.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/planetscale-vitess.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";

/** Client connections that are not metered (docs: plans name 10,000). */
const connections = 10_000;

/** Sizes with the vCPU that is guaranteed; a primary and two replicas each (docs: plans). */
const sizes: readonly DatabaseSize[] = [
  { sku: "ps-10", vcpu: 0.125, memoryGb: 1, maximumConnections: connections },
  { sku: "ps-20", vcpu: 0.25, memoryGb: 2, maximumConnections: connections },
  { sku: "ps-40", vcpu: 0.5, memoryGb: 4, maximumConnections: connections },
  { sku: "ps-80", vcpu: 1, memoryGb: 8, maximumConnections: connections },
  { sku: "ps-160", vcpu: 2, memoryGb: 16, maximumConnections: connections },
  { sku: "ps-320", vcpu: 4, memoryGb: 32, maximumConnections: connections },
  { sku: "ps-400", vcpu: 8, memoryGb: 32, maximumConnections: connections },
];

export const planetscaleVitess = defineService({
  ...planetscaleFamily,
  id: "planetscale-vitess",
  name: "PlanetScale for MySQL (Vitess)",
  aliases: ["planetscale", "planetscale mysql", "vitess"],
  prices: parsePrices(prices),
  offerings: { database: { engines: ["mysql"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizes);
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<DatabaseFacts>({
      key: size.sku,
      label: `${size.sku.toUpperCase()}, three nodes`,
      plan: "base",
      components: [
        {
          serviceId: "planetscale-vitess",
          sku: size.sku,
          quantity: 1,
          region: need.region,
          usage: { storageGb: need.size("databaseGb") },
        },
        ...planetscaleAddOnComponents(need, "planetscale-vitess"),
      ],
      addOns: planetscaleAddOns(need),
      facts: {
        engine: "mysql",
        instance: size.sku,
        highAvailability: true,
        replicas: 2,
        storageGb: Math.max(10, Math.ceil(need.size("databaseGb").expected)),
        maximumConnections: size.maximumConnections,
        pooler: true,
        encryptionAtRest: true,
        tlsInTransit: true,
        privateNetwork: false,
        backups: {
          enabled: true,
          frequency: "daily",
          retentionDays: null,
          pointInTimeRecovery: null,
          crossRegionCopy: null,
        },
      },
      shortfalls,
    }),
  ];
}
