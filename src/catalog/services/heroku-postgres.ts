import { herokuFamily } from "../heroku.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/heroku-postgres.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent } from "../shape/configuration.ts";
import { type DatabaseSize, smallestFit } from "../shape/database.ts";
import { postgresFacts } from "../shape/platform-database.ts";

/** A plan with the storage that it holds, GB, and its days of rollback (0: logical backups only). */
interface HerokuPlan extends DatabaseSize {
  storageGb: number;
  rollbackDays: number;
}

/** Essential plans share a server; their CPU and memory are not stated, a quarter of a small one is assumed. */
const singles: readonly HerokuPlan[] = [
  { sku: "essential-0", vcpu: 0.25, memoryGb: 0.5, maximumConnections: 20, storageGb: 1, rollbackDays: 0 },
  { sku: "essential-1", vcpu: 0.25, memoryGb: 0.5, maximumConnections: 20, storageGb: 10, rollbackDays: 0 },
  { sku: "essential-2", vcpu: 0.25, memoryGb: 0.5, maximumConnections: 40, storageGb: 32, rollbackDays: 0 },
  { sku: "standard-0", vcpu: 2, memoryGb: 4, maximumConnections: 120, storageGb: 64, rollbackDays: 4 },
  { sku: "standard-2", vcpu: 2, memoryGb: 8, maximumConnections: 400, storageGb: 256, rollbackDays: 4 },
];
/** With a standby. */
const pairs: readonly HerokuPlan[] = [
  { sku: "premium-0", vcpu: 2, memoryGb: 4, maximumConnections: 120, storageGb: 64, rollbackDays: 7 },
  { sku: "premium-2", vcpu: 2, memoryGb: 8, maximumConnections: 400, storageGb: 256, rollbackDays: 7 },
];

export const herokuPostgres = defineService({
  ...herokuFamily,
  id: "heroku-postgres",
  name: "Heroku Postgres",
  specName: "heroku-postgres",
  aliases: ["heroku postgresql", "heroku data"],
  sections: ["database"],
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://devcenter.heroku.com/articles/heroku-postgres-plans",
    asOf: "2026-07",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: {
    database: {
      engines: ["postgres"],
      configure: (need) => [...configureFrom(need, singles), ...configureFrom(need, pairs)],
    },
  },
});

function configureFrom(need: Need, plans: readonly HerokuPlan[]): readonly Configuration<DatabaseFacts>[] {
  const storageGb = need.size("databaseGb").expected;
  const roomy = plans.filter((plan) => plan.storageGb >= storageGb);
  const candidates = roomy.length > 0 ? roomy : plans.slice(-1);
  const fit = smallestFit(need, candidates);
  const plan = candidates.find(({ sku }) => sku === fit?.size.sku);
  if (fit === undefined || plan === undefined) return [];
  const standby = plan.sku.startsWith("premium");
  return [
    configuration<DatabaseFacts>({
      key: plan.sku,
      label: `${plan.sku}${standby ? " with standby" : ""}`,
      plan: "common-runtime",
      components: [skuComponent("heroku-postgres", plan.sku, { region: need.region })],
      facts: postgresFacts(need, plan, {
        highAvailability: standby,
        replicas: standby ? 1 : 0,
        pooler: null,
        encryptionAtRest: null,
        tlsInTransit: true,
        privateNetwork: false,
        backups: {
          enabled: true,
          frequency: plan.rollbackDays > 0 ? "continuous" : "daily",
          retentionDays: plan.rollbackDays > 0 ? plan.rollbackDays : null,
          pointInTimeRecovery: plan.rollbackDays > 0,
          crossRegionCopy: null,
        },
      }),
      shortfalls: [
        ...fit.shortfalls,
        ...(storageGb > plan.storageGb
          ? [`needs ${Math.ceil(storageGb)} GB of storage, ${plan.sku} holds ${plan.storageGb}`]
          : []),
      ],
    }),
  ];
}
