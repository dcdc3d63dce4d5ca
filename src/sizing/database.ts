import { capacity } from "./coefficients/capacity.ts";
import { payload } from "./coefficients/payload.ts";
import type { Compute } from "./compute.ts";
import type { SizingInput } from "./sizing-input.ts";
import type { Traffic } from "./traffic.ts";

export interface DatabaseSizes {
  gb: number;
  /** False for a static site whose stack names no database. */
  exists: boolean;
}

/** Share of a database's CPU that is planned to be used at the peak. */
const databaseUtilisation = 0.5;
/** An empty managed database with its catalog and logs, GB. */
const leastDatabaseGb = 1;
const databaseWords = /postgres|mysql|mariadb|mongo|sql|dynamo|firestore|cosmos|supabase|neon|planetscale|aurora|\brds\b|database/i;

/** Size, load, memory and connections of the database, and of a cache beside it. */
export function sizeDatabase(input: SizingInput, { traffic, compute }: { traffic: Traffic; compute: Compute }): DatabaseSizes {
  const exists = storesData(input);
  const gb = databaseGb(input, { traffic, exists });
  const queries = queryRate(input, { traffic, exists });
  readsAndWrites(input, { traffic, exists });
  processors(input, queries);
  memory(input, { gb, exists });
  connections(input, { compute, exists });
  backups(input, gb);
  cache(input, { traffic, gb });
  return { gb, exists };
}

/** Whether anything is stored: always, but for static pages whose stack and brief name no database. */
function storesData({ brief, profile }: SizingInput): boolean {
  if (profile.kind !== "static-content") return true;
  return brief.techStack.categories.some(({ category, choice }) => databaseWords.test(`${category} ${choice}`)) || (brief.workload.databaseGb ?? 0) > 0;
}

function databaseGb({ brief, profile, sheet }: SizingInput, { traffic, exists }: { traffic: Traffic; exists: boolean }): number {
  const { of, gb, text } = profile.database;
  const given = brief.scaleRequirements.dataVolumeGb;
  if (given !== undefined) {
    const share = exists ? Math.max(profile.databaseShare, 0.05) : 0;
    return sheet.put("databaseGb", {
      value: given * share,
      formula: "data volume × share that is database",
      inputs: { dataVolumeGb: given, share },
      sources: [],
      basis: "given",
    });
  }
  return sheet.put("databaseGb", {
    value: exists ? Math.max(leastDatabaseGb, gb(traffic.users, traffic.sessions, of.typical)) : 0,
    formula: exists ? `${text}, at least ${leastDatabaseGb} GB` : "nothing is stored",
    inputs: { users: traffic.users, coefficient: of.typical },
    sources: [of],
    lead: of,
  });
}

function queryRate({ profile, sheet }: SizingInput, { traffic, exists }: { traffic: Traffic; exists: boolean }): number {
  const perRequest = exists ? profile.queriesPerRequest : 0;
  return sheet.put("databaseQueriesPerSecond", {
    value: traffic.peakRequestsPerSecond * perRequest,
    formula: "peak requests/s × queries per request",
    inputs: { peak: traffic.peakRequestsPerSecond, queriesPerRequest: perRequest },
    sources: [capacity.queriesPerRequest],
    lead: capacity.queriesPerRequest,
  });
}

function readsAndWrites({ profile, sheet }: SizingInput, { traffic, exists }: { traffic: Traffic; exists: boolean }): void {
  const queries = exists ? traffic.requests * profile.queriesPerRequest : 0;
  const reads = capacity.readShare.typical;
  const inputs = { queries, readShare: reads };
  sheet.put("databaseReadsPerMonth", { value: queries * reads, formula: "queries × share of reads", inputs, sources: [capacity.readShare], lead: capacity.queriesPerRequest });
  sheet.put("databaseWritesPerMonth", { value: queries * (1 - reads), formula: "queries × (1 − share of reads)", inputs, sources: [capacity.readShare], lead: capacity.queriesPerRequest });
  sheet.put("databaseEgressGb", {
    value: exists ? (traffic.requests * payload.jsonKb.typical) / 1e6 : 0,
    formula: "requests × KB of an answer",
    inputs: { requests: traffic.requests, answerKb: payload.jsonKb.typical },
    sources: [payload.jsonKb],
    lead: payload.jsonKb,
  });
}

function processors({ sheet }: SizingInput, queries: number): void {
  sheet.put("databaseVcpu", {
    value: queries / capacity.queriesPerVcpu.typical / databaseUtilisation,
    formula: "queries/s / queries per vCPU / utilisation",
    inputs: { queries, queriesPerVcpu: capacity.queriesPerVcpu.typical, utilisation: databaseUtilisation },
    sources: [capacity.queriesPerVcpu],
    lead: capacity.queriesPerVcpu,
    inverse: true,
  });
}

function memory({ sheet }: SizingInput, { gb, exists }: DatabaseSizes): void {
  sheet.put("databaseMemoryGb", {
    value: exists ? Math.max(1, gb * capacity.memoryOverDatabase.typical) : 0,
    formula: "database GB × share that providers keep in memory, at least 1 GB",
    inputs: { databaseGb: gb, share: capacity.memoryOverDatabase.typical },
    sources: [capacity.memoryOverDatabase],
    lead: capacity.memoryOverDatabase,
  });
}

function connections({ sheet }: SizingInput, { compute, exists }: { compute: Compute; exists: boolean }): void {
  const perProcess = exists ? capacity.connectionsPerProcess.typical : 0;
  sheet.put("databaseConnections", {
    value: compute.processes * perProcess,
    formula: "processes × connections of a process",
    inputs: { processes: compute.processes, perProcess },
    sources: [capacity.connectionsPerProcess],
    lead: capacity.connectionsPerProcess,
  });
}

function backups({ sheet }: SizingInput, gb: number): void {
  sheet.put("backupGb", {
    value: gb * capacity.backupOverDatabase.typical * 7,
    formula: "database GB × compressed share × 7 copies",
    inputs: { databaseGb: gb, share: capacity.backupOverDatabase.typical },
    sources: [capacity.backupOverDatabase],
    lead: capacity.backupOverDatabase,
  });
}

/** Half an hour of sessions, and one hundredth of the database as hot answers. */
function cache({ sheet, profile }: SizingInput, { traffic, gb }: { traffic: Traffic; gb: number }): void {
  const hasApplication = profile.kind !== "static-content";
  const sessionsGb = (traffic.concurrentUsers * capacity.sessionRecordKb.typical) / 1e6;
  sheet.put("cacheGb", {
    value: hasApplication ? sessionsGb + gb * 0.01 : 0,
    formula: "live sessions × KB + 1 % of the database",
    inputs: { concurrentUsers: traffic.concurrentUsers, sessionKb: capacity.sessionRecordKb.typical, databaseGb: gb },
    sources: [capacity.sessionRecordKb],
    lead: capacity.sessionRecordKb,
  });
  const perRequest = capacity.cacheOperations;
  sheet.put("cacheOperationsPerSecond", {
    value: traffic.peakRequestsPerSecond * perRequest.typical,
    formula: "peak requests/s × cache operations per request",
    inputs: { peak: traffic.peakRequestsPerSecond, perRequest: perRequest.typical },
    sources: [perRequest],
    lead: perRequest,
  });
  sheet.put("cacheCommandsPerMonth", {
    value: traffic.requests * perRequest.typical,
    formula: "requests × cache operations per request",
    inputs: { requests: traffic.requests, perRequest: perRequest.typical },
    sources: [perRequest],
    lead: perRequest,
  });
}
