import { claims, sourcedClaim, unsourcedClaim } from "../claims.ts";
import { cloudflareFamily } from "../cloudflare.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/cloudflare-d1.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { rowsTouched } from "../shape/rows-touched.ts";

/** Most that one database holds, GB, and the days that Time Travel reaches back on the paid plan. */
const maximumStorageGb = 10;
const recoveryDays = 30;

/** Encryption at rest and in transit, and the certificates that cover D1. */
const securityUrl =
  "https://github.com/cloudflare/cloudflare-docs/blob/0309c8bed23afe438f28fd5026b5a7999e653081/src/content/docs/d1/reference/data-security.mdx";

/** SQLite beside Workers; the Workers Paid plan is its base fee. `eu` is the jurisdiction. */
export const cloudflareD1 = defineService({
  ...cloudflareFamily,
  id: "cloudflare-d1",
  name: "Cloudflare D1",
  specName: "cloudflare-d1",
  aliases: ["d1"],
  sections: ["database"],
  regions: [
    { id: "enam", area: "us" },
    { id: "wnam", area: "us" },
    { id: "eu", area: "eu" },
    { id: "weur", area: "eu" },
    { id: "eeur", area: "eu" },
    { id: "apac", area: "apac" },
    { id: "oc", area: "apac" },
  ],
  plans: ["paid", "enterprise"],
  compliance: {
    ...cloudflareFamily.compliance,
    ...claims(["SOC2", "ISO27001"], sourcedClaim(securityUrl)),
    FedRAMP: unsourcedClaim(["enterprise"]),
  },
  euResidency: "yes",
  maturity: "growing",
  operationsHoursPerMonth: 0.5,
  capabilitySource: {
    url: "https://github.com/cloudflare/cloudflare-docs/blob/25a83cedcf38e18ff93a5b1e6f10a8aab3ed7561/src/content/partials/workers/d1-pricing.mdx",
    asOf: "2026-11",
    confidence: "medium",
  },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["sqlite"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const storageGb = need.size("databaseGb").expected;
  return [
    configuration<DatabaseFacts>({
      key: "paid",
      label: "D1 on Workers Paid",
      plan: "paid",
      components: [
        { ...skuComponent("cloudflare-workers", "paid"), sharedFee: "cloudflare-workers-paid" },
        usageComponent("cloudflare-d1", { ...rowsTouched(need), storageGb: need.size("databaseGb") }, need.region),
      ],
      facts: {
        engine: "sqlite",
        instance: null,
        highAvailability: null,
        replicas: 0,
        storageGb: Math.ceil(storageGb),
        maximumConnections: null,
        pooler: null,
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
      },
      shortfalls:
        storageGb > maximumStorageGb
          ? [`needs ${Math.ceil(storageGb)} GB, one D1 database holds ${maximumStorageGb}`]
          : [],
    }),
  ];
}
