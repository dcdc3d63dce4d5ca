import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/render-postgres.json" with { type: "json" };
import {
  type RenderPlan,
  renderAddOns,
  renderFamily,
  renderInstances,
  renderPlans,
  renderWorkspace,
} from "../render.ts";
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, type FittingSize, smallestFit } from "../shape/database.ts";
import { postgresFacts } from "../shape/platform-database.ts";

/** Instance types; the vCPU of the two smallest are the vendor's shares of a core, not in the price list. */
const basic: readonly DatabaseSize[] = [
  { sku: "basic-256mb", vcpu: 0.1, memoryGb: 0.25, maximumConnections: 97 },
  { sku: "basic-1gb", vcpu: 0.5, memoryGb: 1, maximumConnections: 97 },
  { sku: "basic-4gb", vcpu: 2, memoryGb: 4, maximumConnections: 97 },
];
/** The types that may have a standby, which doubles the instance. */
const pro: readonly DatabaseSize[] = [
  { sku: "pro-4gb", vcpu: 1, memoryGb: 4, maximumConnections: 97 },
  { sku: "pro-8gb", vcpu: 2, memoryGb: 8, maximumConnections: 97 },
  { sku: "pro-16gb", vcpu: 4, memoryGb: 16, maximumConnections: 200 },
];
/** Days that point-in-time recovery reaches back, by workspace plan. */
const recoveryDays = { hobby: 3, pro: 7, scale: 7 } as const;

export const renderPostgres = defineService({
  ...renderFamily,
  id: "render-postgres",
  name: "Render Postgres",
  specName: "render-postgres",
  aliases: ["render postgresql", "render database"],
  sections: ["database"],
  operationsHoursPerMonth: 0.75,
  capabilitySource: { url: "https://docs.render.com/databases", asOf: "2026-07", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["postgres"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const single = smallestFit(need, [...basic, ...pro]);
  const standby = smallestFit(need, pro);
  return renderPlans(need).flatMap((plan) => [
    ...(single === undefined ? [] : [configureInstance(need, plan, { fit: single, standby: false })]),
    ...(standby === undefined || plan === "hobby"
      ? []
      : [configureInstance(need, plan, { fit: standby, standby: true })]),
  ]);
}

function configureInstance(
  need: Need,
  plan: RenderPlan,
  { fit: { size, shortfalls }, standby }: { fit: FittingSize; standby: boolean },
): Configuration<DatabaseFacts> {
  return configuration<DatabaseFacts>({
    key: `${plan}-${size.sku}${standby ? "-ha" : ""}`,
    label: `${size.sku}${standby ? " with standby" : ""}, ${plan} workspace`,
    plan,
    components: [
      renderWorkspace(plan),
      ...renderInstances(need, "render-postgres", { sku: size.sku, count: standby ? 2 : 1 }),
      usageComponent("render-postgres", { storageGb: need.size("databaseGb") }, need.region),
    ],
    addOns: renderAddOns(need),
    facts: postgresFacts(need, size, {
      highAvailability: standby,
      replicas: standby ? 1 : 0,
      pooler: false,
      // AES-256 for primary, standby and backups: render.com/docs/postgresql-creating-connecting. TLS is required from
      // outside only; what the private network does is not stated.
      encryptionAtRest: true,
      tlsInTransit: null,
      privateNetwork: true,
      backups: {
        enabled: true,
        frequency: "continuous",
        retentionDays: recoveryDays[plan],
        pointInTimeRecovery: true,
        crossRegionCopy: null,
      },
    }),
    shortfalls,
  });
}
