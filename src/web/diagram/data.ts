import type { ServiceUse } from "../../spec/details.ts";
import { type Decided, type Fragment, mainUse, type PlacedPart, partOf, stated } from "./decided.ts";
import type { Flow } from "./graph.ts";

type Database = Decided["decisions"]["database"]["details"];

const nothing: Fragment = { parts: [], flows: [] };
const network = { yes: "private network", no: "public endpoint", what: "network" };

/** Where data stays: database with replicas and backups, cache, files. */
export function dataFragment(decided: Decided): Fragment {
  const fragments = [cacheFragment(decided), databaseFragment(decided), storageFragment(decided)];
  return { parts: fragments.flatMap(({ parts }) => parts), flows: fragments.flatMap(({ flows }) => flows) };
}

function databaseFragment(decided: Decided): Fragment {
  const { details } = decided.decisions.database;
  const main = mainUse(details.uses, "database");
  if (main === undefined) return nothing;
  const others = details.uses.filter((use) => use !== main);
  const facts = databaseFacts(details);
  const role = details.replicas > 0 ? "Primary database" : "Database";
  const primary = partOf(decided, main, { id: "database", kind: "database", role, facts, others, section: "database" });
  const flow: Flow = {
    from: "compute",
    to: "database",
    label: `${details.engine}, ${stated(details.privateNetwork, network)}`,
    kind: "data",
  };
  const copies = [replicaFragment(primary, details), backupFragment(primary, details)];
  return {
    parts: [primary, ...copies.flatMap(({ parts }) => parts)],
    flows: [flow, ...copies.flatMap(({ flows }) => flows)],
  };
}

function databaseFacts(details: Database): string[] {
  const { instance, storageGb, highAvailability, encryptionAtRest, pooler } = details;
  return [
    [...(instance === null ? [] : [instance]), `${storageGb.toLocaleString("en-US")} GB`].join(", "),
    stated(highAvailability, {
      yes: "highly available",
      no: "no high availability",
      what: "high availability",
    }),
    stated(encryptionAtRest, {
      yes: "encrypted at rest",
      no: "not encrypted at rest",
      what: "encryption at rest",
    }),
    ...(pooler === true ? ["connection pooler"] : []),
  ];
}

/** A copy of the database as a part beside it. */
function copyPart(primary: PlacedPart, own: Pick<PlacedPart, "id" | "kind" | "role" | "name" | "facts">): PlacedPart {
  return { ...primary, icon: null, ...own };
}

function replicaFragment(primary: PlacedPart, { replicas, replicaRegions }: Database): Fragment {
  if (replicas === 0) return nothing;
  const name = `${replicas} ${replicas === 1 ? "replica" : "replicas"}`;
  const where = replicaRegions.length === 0 ? "beside the primary" : `in ${replicaRegions.join(", ")}`;
  const part = copyPart(primary, { id: "replicas", kind: "replica", role: "Replicas", name, facts: [where] });
  const [region] = replicaRegions;
  const isElsewhere = replicaRegions.length === 1 && region !== undefined;
  return {
    parts: [isElsewhere ? { ...part, region } : part],
    flows: [{ from: "database", to: "replicas", label: "replication", kind: "data" }],
  };
}

function backupFragment(primary: PlacedPart, { backups }: Database): Fragment {
  const { enabled, frequency, retentionDays, pointInTimeRecovery, crossRegionCopy } = backups;
  const name = enabled === null ? "Unknown" : frequency === null ? "Frequency unknown" : capitalised(frequency);
  const facts = [
    retentionDays === null ? "kept: unknown" : `kept ${retentionDays} ${retentionDays === 1 ? "day" : "days"}`,
    stated(pointInTimeRecovery, {
      yes: "to any point in time",
      no: "no point-in-time recovery",
      what: "point-in-time recovery",
    }),
    stated(crossRegionCopy, { yes: "copy in another region", no: "no copy elsewhere", what: "copy elsewhere" }),
  ];
  const hasNone = enabled === false || frequency === "none";
  const part = copyPart(primary, {
    id: "backups",
    kind: "backup",
    role: "Backups",
    name: hasNone ? "None" : name,
    facts: hasNone ? [] : facts,
  });
  const flows: Flow[] = hasNone ? [] : [{ from: "database", to: "backups", label: "backup", kind: "data" }];
  return { parts: [part], flows };
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function cacheFragment(decided: Decided): Fragment {
  const { details } = decided.decisions.caching;
  const main = mainUse(details.uses, "cache");
  if (main === undefined) return nothing;
  const size = `${details.memoryGb} GB on ${details.nodes} ${details.nodes === 1 ? "node" : "nodes"}`;
  const part = partOf(decided, main, {
    id: "cache",
    kind: "cache",
    role: "Cache",
    facts: [
      ...(details.instance === null ? [] : [details.instance]),
      ...(details.memoryGb === 0 && details.nodes === 0 ? [] : [size]),
      ...(details.ttlSeconds === null ? [] : [`kept ${details.ttlSeconds.toLocaleString("en-US")} s`]),
    ],
    others: details.uses.filter((use) => use !== main),
    section: "caching",
  });
  const label = `${details.engine}, ${stated(details.privateNetwork, network)}`;
  return { parts: [part], flows: [{ from: "compute", to: "cache", label, kind: "data" }] };
}

function storageFragment(decided: Decided): Fragment {
  const { uses } = decided.decisions.hosting.details;
  const stores = uses
    .filter(({ role }) => role === "object-storage")
    .map((use, index) => storagePart(decided, use, index));
  return {
    parts: stores,
    flows: stores.map(({ id }) => ({ from: "compute", to: id, label: "files", kind: "data" })),
  };
}

function storagePart(decided: Decided, use: ServiceUse, index: number): PlacedPart {
  const gb = Number(decided.workload.objectStorageGb.value.toPrecision(3));
  return partOf(decided, use, {
    id: `storage-${index}`,
    kind: "storage",
    role: "Object storage",
    facts: [`${gb.toLocaleString("en-US")} GB`],
    section: "hosting",
  });
}
