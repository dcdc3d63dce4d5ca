import { gcpCompliance } from "../compliance/gcp.ts";
import { gcpFamily, gcpRegions } from "../gcp.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import { parsePrices } from "../price.ts";
import prices from "../prices/gcp-firestore.json" with { type: "json" };
import { defineService } from "../service.ts";
import { configuration, usageComponent } from "../shape/configuration.ts";

/** Days that point-in-time recovery reaches back. */
const recoveryDays = 7;

export const gcpFirestore = defineService({
  ...gcpFamily,
  id: "gcp-firestore",
  name: "Google Cloud Firestore",
  specName: "firestore",
  aliases: ["firestore", "cloud firestore", "google firestore", "firebase firestore"],
  sections: ["database"],
  // nam5 spans several places in the United States.
  regions: [...gcpRegions, { id: "nam5", area: "us" }],
  compliance: gcpCompliance("gcp-firestore"),
  slaPercent: 99.99,
  operationsHoursPerMonth: 0.25,
  capabilitySource: { url: null, asOf: "2026-07", confidence: "medium" },
  prices: parsePrices(prices),
  offerings: { database: { engines: ["firestore"], configure } },
});

/** One document for each read or write of the workload; a region's copies lie in several zones. */
function configure(need: Need): readonly Configuration<DatabaseFacts>[] {
  const storage = need.size("databaseGb");
  return [
    configuration<DatabaseFacts>({
      key: "regional",
      label: "in one region, with point-in-time recovery",
      plan: "standard",
      components: [
        usageComponent(
          "gcp-firestore",
          {
            documentReads: need.size("databaseReadsPerMonth"),
            documentWrites: need.size("databaseWritesPerMonth"),
            storageGb: storage,
          },
          need.region,
        ),
      ],
      facts: {
        engine: "firestore",
        instance: null,
        highAvailability: true,
        replicas: 0,
        storageGb: Math.ceil(storage.expected),
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
          crossRegionCopy: false,
        },
      },
      notPriced: [{ what: "point-in-time recovery and backups", why: "their price is not in the price book" }],
    }),
  ];
}
