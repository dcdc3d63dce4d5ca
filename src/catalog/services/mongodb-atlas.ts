import { sourcedClaim, statedNo, unsourcedClaim } from "../claims.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/mongodb-atlas.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, skuComponent, usageComponent } from "../shape/configuration.ts";
import { type DatabaseSize, type FittingSize, smallestFit } from "../shape/database.ts";

const soc2Url = "https://www.mongodb.com/docs/atlas/architecture/current/compliance/soc2";
const pciUrl = "https://www.mongodb.com/products/platform/trust/pci-dss";

/** Dedicated sizes with the disk that their price holds, GB (facts: AWS us-east-1). */
const dedicated: readonly (DatabaseSize & { diskGb: number })[] = [
  { sku: "m10", vcpu: 2, memoryGb: 2, maximumConnections: 1500, diskGb: 10 },
  { sku: "m20", vcpu: 2, memoryGb: 4, maximumConnections: 3000, diskGb: 20 },
  { sku: "m30", vcpu: 2, memoryGb: 8, maximumConnections: 3000, diskGb: 40 },
  { sku: "m30-200gb", vcpu: 2, memoryGb: 8, maximumConnections: 3000, diskGb: 200 },
  { sku: "m40", vcpu: 4, memoryGb: 16, maximumConnections: 6000, diskGb: 80 },
  { sku: "m50", vcpu: 8, memoryGb: 32, maximumConnections: 6000, diskGb: 160 },
];
/** Flex: bands by operations a second, 5 GB at most, billed up to the band that was reached. */
const flexStorageGb = 5;
const flexConnections = 500;
const flexBands = [
  { sku: "flex", operationsPerSecond: 100 },
  { sku: "flex-500", operationsPerSecond: 500 },
] as const;

export const mongodbAtlas = defineService({
  id: "mongodb-atlas",
  name: "MongoDB Atlas",
  vendor: "MongoDB",
  provider: "mongodb",
  specName: "mongodb-atlas",
  aliases: ["atlas", "mongo atlas"],
  sections: ["database"],
  network: "saas",
  cloud: "aws",
  status: "offered",
  regions: [
    { id: "us-east-1", area: "us" },
    { id: "us-east-2", area: "us" },
    { id: "us-west-2", area: "us" },
    { id: "ca-central-1", area: "ca" },
    { id: "eu-central-1", area: "eu" },
    { id: "eu-west-1", area: "eu" },
    { id: "eu-west-3", area: "eu" },
    { id: "eu-north-1", area: "eu" },
    { id: "eu-west-2", area: "uk" },
    { id: "ap-southeast-1", area: "apac" },
    { id: "ap-southeast-2", area: "apac" },
    { id: "ap-northeast-1", area: "apac" },
    { id: "ap-south-1", area: "apac" },
    { id: "sa-east-1", area: "sa" },
  ],
  plans: ["flex", "dedicated"],
  compliance: {
    SOC2: sourcedClaim(soc2Url, "all", { asOf: "2026-11", note: "SOC 2 Type II of the commercial environment" }),
    GDPR: unsourcedClaim(),
    ISO27001: unsourcedClaim(),
    HIPAA: unsourcedClaim(["dedicated"]),
    "PCI-DSS": sourcedClaim(pciUrl, ["dedicated"], { asOf: "2023-09", note: "read in a public copy of the page" }),
    FedRAMP: statedNo("only Atlas for Government, a product of its own"),
  },
  euResidency: "yes",
  slaPercent: null,
  maturity: "established",
  operationsHoursPerMonth: 0.5,
  capabilitySource: { url: null, asOf: "2026-07", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["mongodb"], configure: configureDatabase } },
});

function configureDatabase(need: Need): readonly Configuration<DatabaseFacts>[] {
  const fit = smallestFit(need, sizesWithDisk(need));
  return [...configureFlex(need), ...(fit === undefined ? [] : [configureDedicated(need, fit)])];
}

/** Sizes whose disk holds the data; where none does, the largest disk with the missing part listed as not priced. */
function sizesWithDisk(need: Need): readonly DatabaseSize[] {
  const storageGb = need.size("databaseGb").expected;
  const holding = dedicated.filter(({ diskGb }) => diskGb >= storageGb);
  return holding.length > 0 ? holding : dedicated.slice(-1);
}

function configureFlex(need: Need): readonly Configuration<DatabaseFacts>[] {
  const band = flexBands.find(
    ({ operationsPerSecond }) => need.size("databaseQueriesPerSecond").expected <= operationsPerSecond,
  );
  const fits =
    need.size("databaseGb").expected <= flexStorageGb && need.size("databaseConnections").expected <= flexConnections;
  if (band === undefined || !fits) return [];
  return [
    configuration<DatabaseFacts>({
      key: band.sku,
      label: `Flex, up to ${band.operationsPerSecond} operations/s`,
      plan: "flex",
      components: [skuComponent("mongodb-atlas", band.sku, { region: need.region })],
      facts: {
        ...replicaSet,
        instance: band.sku,
        storageGb: flexStorageGb,
        maximumConnections: flexConnections,
        backups: {
          enabled: true,
          frequency: "daily",
          retentionDays: null,
          pointInTimeRecovery: false,
          crossRegionCopy: null,
        },
      },
    }),
  ];
}

const replicaSet = {
  engine: "mongodb",
  highAvailability: true,
  replicas: 2,
  pooler: false,
  // AES-256 and TLS that cannot be switched off: mongodb.com/docs/atlas/architecture/current/data-encryption.
  encryptionAtRest: true,
  tlsInTransit: true,
  privateNetwork: false,
} as const;

function configureDedicated(need: Need, { size, shortfalls }: FittingSize): Configuration<DatabaseFacts> {
  const diskGb = dedicated.find(({ sku }) => sku === size.sku)?.diskGb ?? 0;
  const missingGb = Math.ceil(need.size("databaseGb").expected - diskGb);
  return configuration<DatabaseFacts>({
    key: size.sku,
    label: `${size.sku.toUpperCase()}, replica set of three`,
    plan: "dedicated",
    components: [
      skuComponent("mongodb-atlas", size.sku, { region: need.region }),
      usageComponent("mongodb-atlas", { egressGb: need.size("databaseEgressGb") }, need.region),
    ],
    facts: {
      ...replicaSet,
      instance: size.sku,
      storageGb: Math.max(diskGb, Math.ceil(need.size("databaseGb").expected)),
      maximumConnections: size.maximumConnections,
      backups: {
        enabled: true,
        frequency: "daily",
        retentionDays: null,
        pointInTimeRecovery: null,
        crossRegionCopy: null,
      },
    },
    shortfalls,
    notPriced: [
      { what: "backup snapshots", why: "the price of backup storage is not in the price book" },
      ...(missingGb > 0
        ? [
            {
              what: `${missingGb} GB of disk beyond ${diskGb} GB`,
              why: "the price of further disk is not in the price book",
            },
          ]
        : []),
    ],
  });
}
