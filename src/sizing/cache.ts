import { storage } from "./coefficients/storage.ts";
import type { DatabaseSizes } from "./database.ts";
import { productNeeds } from "./product-needs.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

/** Rows and fragments of the database that are worth keeping in a cache. */
const hotShareOfDatabase = 0.01;

/** Sessions of those who are there, and one hundredth of the database as hot answers; nothing without a database. */
export function sizeCache(
  { brief, sheet }: SizingInput,
  { traffic, database }: { traffic: Traffic; database: DatabaseSizes },
): void {
  const { gb, exists } = database;
  const vendor = productNeeds(brief)?.cacheGbPer1000;
  if (vendor !== undefined) {
    sheet.put("cacheGb", {
      value: (traffic.users / 1000) * vendor.typical,
      formula: "monthlyActiveUsers / 1,000 × gbPer1000 by the vendor",
      inputs: { monthlyActiveUsers: traffic.users, gbPer1000: vendor.typical },
      sources: [vendor],
      lead: vendor,
    });
    cacheLoad(sheet, { traffic, exists });
    return;
  }
  const users = exists ? traffic.concurrentUsers : 0;
  const lead = storage.sessionRecordKb;
  const valueAt = (kb: number): number => (users * kb) / 1e6 + gb * hotShareOfDatabase;
  sheet.put("cacheGb", {
    value: valueAt(lead.typical),
    formula: "peakConcurrentUsers × sessionKb / 1,000,000 + databaseGb × hotShare",
    inputs: { peakConcurrentUsers: users, sessionKb: lead.typical, databaseGb: gb, hotShare: hotShareOfDatabase },
    sources: [lead],
    lead,
    at: valueAt,
  });
  cacheLoad(sheet, { traffic, exists });
}

function cacheLoad(sheet: SizingInput["sheet"], { traffic, exists }: { traffic: Traffic; exists: boolean }): void {
  const lead = storage.cacheOperations;
  const operationsPerRequest = exists ? lead.typical : 0;
  const { peakRequestsPerSecond, requests } = traffic;
  const sources = [lead];
  sheet.put("cacheOperationsPerSecond", {
    value: peakRequestsPerSecond * operationsPerRequest,
    formula: "peakRequestsPerSecond × operationsPerRequest",
    inputs: { peakRequestsPerSecond, operationsPerRequest },
    sources,
    ...(exists ? { lead } : {}),
  });
  sheet.put("cacheCommandsPerMonth", {
    value: requests * operationsPerRequest,
    formula: "requestsPerMonth × operationsPerRequest",
    inputs: { requestsPerMonth: requests, operationsPerRequest },
    sources,
    ...(exists ? { lead } : {}),
  });
}
