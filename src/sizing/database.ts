import { readArrangement } from "../spec/arrangement.ts";
import type { Coefficient } from "./coefficient.ts";
import { payload } from "./coefficients/payload.ts";
import { storage } from "./coefficients/storage.ts";
import type { Compute } from "./compute.ts";
import { firstMention, phrasePattern } from "./phrases.ts";
import { productNeeds } from "./product-needs.ts";
import type { SizingInput } from "./sizing-input.ts";
import { amountsOf, type Traffic } from "./traffic.ts";
import { noVolume, volumeGb, volumeInputs } from "./volumes.ts";

export interface DatabaseSizes {
  gb: number;
  /** False for a static site whose stack names no database. */
  exists: boolean;
}

/** Share of a database's CPU that is planned to be used at the peak. */
const databaseUtilisation = 0.5;
/** An empty managed database with its catalog and logs, GB. */
const leastDatabaseGb = 1;
/** Share of a given data volume that is rows, where the product is about media or files. */
const databaseShareOfFiles = 0.1;
/** Of the five statements of a benchmark transaction (D011) four write. */
const writesPerTransaction = 4;
/** Daily copies of a week: each is counted whole, as compressed dumps are. */
const backupCopies = 7;
const databaseChoices = phrasePattern({
  exact: [
    "postgres",
    "postgresql",
    "mysql",
    "mariadb",
    "mongodb",
    "mongo",
    "sqlite",
    "sql server",
    "mssql",
    "azure sql",
    "oracle",
    "dynamodb",
    "firestore",
    "cosmos db",
    "cosmosdb",
    "supabase",
    "neon",
    "planetscale",
    "cockroachdb",
    "aurora",
    "rds",
    "turso",
    "d1",
    "fauna",
    "cassandra",
  ],
});
const databaseCategory = phrasePattern({ exact: ["database", "databases", "db", "data store", "datastore"] });
const noDatabase = phrasePattern({ exact: ["none", "no database", "no", "n/a"] });

/** Size, load, memory, connections and copies of the database. */
export function sizeDatabase(
  input: SizingInput,
  { traffic, compute }: { traffic: Traffic; compute: Compute },
): DatabaseSizes {
  const exists = storesData(input);
  const gb = databaseGb(input, { traffic, exists });
  const queries = queryRate(input, { traffic, exists });
  readsAndWrites(input, { traffic, exists });
  processors(input, { queries, users: traffic.users });
  memory(input, { gb, exists, users: traffic.users });
  connections(input, { compute, exists });
  backups(input, gb);
  return { gb, exists };
}

/** Whether anything is stored: always, but for static pages and for what is said to have no database, where none is named. */
function storesData({ brief, profile, sheet }: SizingInput): boolean {
  const isSaidToStoreNothing = readArrangement(brief.projectDescription).noDatabase !== undefined;
  if (profile.kind !== "static-content" && !isSaidToStoreNothing) return true;
  if ((sheet.given("databaseGb") ?? 0) > 0) return true;
  return brief.techStack.categories.some(({ category, choice }) => {
    const isCategory =
      firstMention(category, databaseCategory) !== undefined && firstMention(choice, noDatabase) === undefined;
    return isCategory || firstMention(choice, databaseChoices) !== undefined;
  });
}

function databaseGb(
  { brief, profile, traits, sheet }: SizingInput,
  { traffic, exists }: { traffic: Traffic; exists: boolean },
): number {
  const { of, text } = profile.database;
  const amounts = amountsOf(traffic);
  if (!exists)
    return sheet.put("databaseGb", {
      value: 0,
      formula: "nothing is stored: static pages or no database by the description, and the stack names none",
      inputs: {},
      sources: [],
    });
  const given = brief.scaleRequirements.dataVolumeGb;
  if (given !== undefined) {
    const isFiles = traits.has("media-heavy") || traits.has("file-storage");
    const share = isFiles ? Math.min(profile.databaseShare, databaseShareOfFiles) : profile.databaseShare;
    return sheet.put("databaseGb", {
      value: given * share,
      formula: `dataVolumeGb × databaseShare (${isFiles ? "mostly files or media" : profile.kind})`,
      inputs: { dataVolumeGb: given, databaseShare: share },
      sources: [],
    });
  }
  const valueAt = (figure: number): number => Math.max(leastDatabaseGb, volumeGb(profile.database, amounts, figure));
  return sheet.put("databaseGb", {
    value: valueAt(of.typical),
    formula: `${text}, at least ${leastDatabaseGb} GB`,
    inputs: volumeInputs(profile.database, amounts),
    sources: [of],
    lead: of,
    at: valueAt,
  });
}

/** Queries of one request: of an ORM without a cache 5, behind one 2.4; nothing where nothing is stored. */
function queriesPerRequest({ profile }: SizingInput, exists: boolean): Coefficient {
  return exists ? { ...storage.queriesPerRequest, typical: profile.queriesPerRequest } : noVolume.of;
}

function queryRate(input: SizingInput, { traffic, exists }: { traffic: Traffic; exists: boolean }): number {
  const lead = queriesPerRequest(input, exists);
  const peak = traffic.peakRequestsPerSecond;
  return input.sheet.put("databaseQueriesPerSecond", {
    value: peak * lead.typical,
    formula: "peakRequestsPerSecond × queriesPerRequest",
    inputs: { peakRequestsPerSecond: peak, queriesPerRequest: lead.typical },
    sources: [lead],
    lead,
  });
}

function readsAndWrites(input: SizingInput, { traffic, exists }: { traffic: Traffic; exists: boolean }): void {
  const { sheet } = input;
  const lead = queriesPerRequest(input, exists);
  const readShare = storage.readShare.typical;
  const queries = traffic.requests * lead.typical;
  const inputs = { requestsPerMonth: traffic.requests, queriesPerRequest: lead.typical, readShare };
  const sources = [lead, storage.readShare];
  const formula = "requestsPerMonth × queriesPerRequest ×";
  sheet.put("databaseReadsPerMonth", {
    value: queries * readShare,
    formula: `${formula} readShare`,
    inputs,
    sources,
    lead,
  });
  sheet.put("databaseWritesPerMonth", {
    value: queries * (1 - readShare),
    formula: `${formula} (1 − readShare)`,
    inputs,
    sources,
    lead,
  });
  databaseEgress(sheet, { requests: traffic.requests, exists });
}

/** Rows that the database hands to the application: about the bytes of the answers that are made of them. */
function databaseEgress(
  sheet: SizingInput["sheet"],
  { requests, exists }: { requests: number; exists: boolean },
): void {
  const lead = payload.jsonKb;
  const answerKb = exists ? lead.typical : 0;
  sheet.put("databaseEgressGb", {
    value: (requests * answerKb) / 1e6,
    formula: "requestsPerMonth × answerKb / 1,000,000",
    inputs: { requestsPerMonth: requests, answerKb },
    sources: [lead],
    ...(exists ? { lead } : {}),
  });
}

/** Queries at the peak, and more for those that write: they wait for the disk. */
function processors({ brief, sheet }: SizingInput, { queries, users }: { queries: number; users: number }): void {
  const vendor = productNeeds(brief)?.database?.vcpuPer1000;
  if (vendor !== undefined) {
    sheet.put("databaseVcpu", {
      value: (users / 1000) * vendor.typical,
      formula: "monthlyActiveUsers / 1,000 × vcpuPer1000 by the vendor",
      inputs: { monthlyActiveUsers: users, vcpuPer1000: vendor.typical },
      sources: [vendor],
      lead: vendor,
    });
    return;
  }
  const lead = storage.queriesPerVcpu;
  const writes = queries * (1 - storage.readShare.typical);
  const writeVcpu = writes / writesPerTransaction / storage.transactionsPerVcpu.typical / databaseUtilisation;
  const valueAt = (perVcpu: number): number => queries / perVcpu / databaseUtilisation + writeVcpu;
  sheet.put("databaseVcpu", {
    value: valueAt(lead.typical),
    formula: "databaseQueriesPerSecond / queriesPerVcpu / utilisation + writeVcpu",
    inputs: {
      databaseQueriesPerSecond: queries,
      queriesPerVcpu: lead.typical,
      utilisation: databaseUtilisation,
      writeVcpu,
    },
    sources: [lead, storage.readShare, storage.transactionsPerVcpu],
    lead,
    at: valueAt,
  });
}

function memory({ brief, sheet }: SizingInput, { gb, exists, users }: DatabaseSizes & { users: number }): void {
  const lead = storage.memoryOverDatabase;
  if (!exists) {
    sheet.put("databaseMemoryGb", { value: 0, formula: "no database", inputs: {}, sources: [] });
    return;
  }
  const vendor = productNeeds(brief)?.database?.memoryGbPer1000;
  if (vendor !== undefined) {
    const ofUsers = (figure: number): number => Math.max(1, (users / 1000) * figure);
    sheet.put("databaseMemoryGb", {
      value: ofUsers(vendor.typical),
      formula: "monthlyActiveUsers / 1,000 × gbPer1000 by the vendor, at least 1 GB",
      inputs: { monthlyActiveUsers: users, gbPer1000: vendor.typical },
      sources: [vendor],
      lead: vendor,
      at: ofUsers,
    });
    return;
  }
  const valueAt = (share: number): number => Math.max(1, gb * share);
  sheet.put("databaseMemoryGb", {
    value: valueAt(lead.typical),
    formula: "databaseGb × memoryShare that providers pair with it, at least 1 GB",
    inputs: { databaseGb: gb, memoryShare: lead.typical },
    sources: [lead],
    lead,
    at: valueAt,
  });
}

function connections(
  { runtime, sheet }: SizingInput,
  { compute, exists }: { compute: Compute; exists: boolean },
): void {
  const lead = runtime.poolPerProcess;
  const perProcess = exists ? lead.typical : 0;
  sheet.put("databaseConnections", {
    value: compute.processes * perProcess,
    formula: "processes × connectionsPerProcess",
    inputs: { processes: compute.processes, connectionsPerProcess: perProcess },
    sources: [lead],
    ...(exists ? { lead } : {}),
  });
}

function backups({ sheet }: SizingInput, gb: number): void {
  const lead = storage.backupOverDatabase;
  sheet.put("backupGb", {
    value: gb * lead.typical * backupCopies,
    formula: "databaseGb × compressedShare × copies",
    inputs: { databaseGb: gb, compressedShare: lead.typical, copies: backupCopies },
    sources: [lead],
    lead,
  });
}
