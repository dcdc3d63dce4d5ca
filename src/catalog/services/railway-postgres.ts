import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/railway-postgres.json" with { type: "json" };
import { type RailwayPlan, railwayAddOns, railwayFamily, railwayPlan, railwayPlans } from "../railway.ts";
import { defineService } from "../service.ts";
import { atLeast, scale } from "../shape/bands.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";
import { postgresFacts } from "../shape/platform-database.ts";
import { meanOverPeak } from "../shape/platform-fleet.ts";

/** A template on a volume: it grows to what the plan allows a replica (docs: plans), 100 connections by default. */
const replica: Readonly<Record<RailwayPlan, DatabaseSize>> = {
  hobby: { sku: "hobby", vcpu: 8, memoryGb: 8, maximumConnections: 100 },
  pro: { sku: "pro", vcpu: 32, memoryGb: 32, maximumConnections: 100 },
};
const maximumVolumeGb = { hobby: 5, pro: 1000 } as const;
/** Least memory that Postgres holds, GB (judgement). */
const idleMemoryGb = 0.25;
const dailyBackupDays = 6;

/** Self-managed: the team patches and tunes it, hence more hours than a managed database. */
export const railwayPostgres = defineService({
  ...railwayFamily,
  id: "railway-postgres",
  name: "Railway Postgres",
  specName: "railway-postgres",
  aliases: ["railway database", "railway postgresql"],
  sections: ["database"],
  operationsHoursPerMonth: 4,
  capabilitySource: {
    url: "https://github.com/railwayapp/docs/blob/c2a634f1b3891ac2947c2e875006d986748860a5/content/docs/enterprise/compliance.md",
    asOf: "2026-08",
    confidence: "high",
  },
  prices: parsePrices(prices),
  offerings: {
    database: {
      engines: ["postgres"],
      configure: (need) => railwayPlans(need).flatMap((plan) => configureDatabase(need, plan)),
    },
  },
});

function configureDatabase(need: Need, plan: RailwayPlan): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, [replica[plan]], { maximumStorageGb: maximumVolumeGb[plan] });
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return [
    configuration<DatabaseFacts>({
      key: plan,
      label: `Postgres template on ${plan}, metered`,
      plan,
      components: [
        ...railwayPlan(need, plan),
        usageComponent(
          "railway-postgres",
          {
            memoryGb: atLeast(need.size("databaseMemoryGb"), idleMemoryGb),
            vcpu: scale(need.size("databaseVcpu"), meanOverPeak(need)),
            volumeGb: need.size("databaseGb"),
          },
          need.region,
        ),
      ],
      addOns: railwayAddOns(need),
      facts: postgresFacts(need, size, {
        highAvailability: false,
        replicas: 0,
        pooler: false,
        encryptionAtRest: null,
        // Services reach each other through WireGuard tunnels (docs: private networking).
        tlsInTransit: true,
        privateNetwork: true,
        backups: {
          enabled: true,
          frequency: "daily",
          retentionDays: dailyBackupDays,
          pointInTimeRecovery: false,
          crossRegionCopy: null,
        },
      }),
      shortfalls,
    }),
  ];
}
