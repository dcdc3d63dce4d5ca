import { readArrangement } from "../../spec/arrangement.ts";
import type { Band } from "../../spec/words.ts";
import type { Configuration, DatabaseFacts, Need } from "../offering.ts";
import type { DatabaseEngine } from "../stack.ts";
import { atLeast } from "./bands.ts";
import { configuration } from "./configuration.ts";
import { smallestFit } from "./database.ts";
import { together } from "./delivery.ts";
import { dataRoomGb, dumpsKept, nightlyDumps, type OwnMachine, rentedMachine } from "./own-machine.ts";

interface EngineOfOnesOwn {
  engine: DatabaseEngine;
  name: string;
  maximumConnections: number;
}

/**
 * Free engines that teams run themselves, and the connections that they take as installed: max_connections of
 * PostgreSQL is 100 and of MySQL 151; MongoDB takes 80 % of the 64,000 open files that its manual asks for.
 */
const engines: readonly EngineOfOnesOwn[] = [
  { engine: "postgres", name: "PostgreSQL", maximumConnections: 100 },
  { engine: "mysql", name: "MySQL or MariaDB", maximumConnections: 151 },
  { engine: "mongodb", name: "MongoDB Community", maximumConnections: 51_200 },
];

export const selfHostedEngines: readonly DatabaseEngine[] = engines.map(({ engine }) => engine);

/** Smallest data disk worth attaching, GB; also the least that most vendors sell. */
const leastStorageGb = 10;
/** Updates, dumps, a restore tried out, disk watched: hours a month (judgement), less where machines are run anyway. */
const hours = { usual: 3, withMachines: 2, onSharedMachine: 1 };

/**
 * Each engine on one machine of its own beside the application, dumped every night; and where the brief says so, on the
 * application's machine.
 */
export function configureSelfHostedDatabase(need: Need, machine: OwnMachine): readonly Configuration<DatabaseFacts>[] {
  const isShared = readArrangement(need.brief.projectDescription).sharedMachine !== undefined;
  return engines
    .filter(({ engine }) => need.engine === null || need.engine === engine)
    .flatMap((engine) => [
      ...configureEngine(need, machine, engine),
      ...(isShared ? [configureShared(need, machine, engine)] : []),
    ]);
}

/** No machine is rented for it: hosting has one with room for both. */
function configureShared(
  need: Need,
  machine: OwnMachine,
  { engine, name, maximumConnections }: EngineOfOnesOwn,
): Configuration<DatabaseFacts> {
  const storage = need.size("databaseGb");
  const disk = machine.dataDisk?.(need, atLeast(storage, leastStorageGb)) ?? together();
  return configuration<DatabaseFacts>({
    key: `${engine}-shared`,
    label: `${name} on the application's machine, nightly dump`,
    plan: "standard",
    ...together(disk, nightlyDumps(need, machine)),
    facts: {
      ...ownFacts(machine, { engine, storage, maximumConnections }),
      instance: null,
      sharesMachine: true,
    },
    shortfalls: [],
    operationsHoursPerMonth: hours.onSharedMachine,
  });
}

function ownFacts(
  { diskEncrypted }: OwnMachine,
  { engine, storage, maximumConnections }: Pick<EngineOfOnesOwn, "engine" | "maximumConnections"> & { storage: Band },
): Omit<DatabaseFacts, "instance"> {
  return {
    engine,
    highAvailability: false,
    replicas: 0,
    storageGb: Math.ceil(storage.expected),
    maximumConnections,
    pooler: false,
    encryptionAtRest: diskEncrypted,
    tlsInTransit: null,
    privateNetwork: true,
    backups: {
      enabled: true,
      frequency: "daily",
      retentionDays: dumpsKept,
      pointInTimeRecovery: false,
      crossRegionCopy: false,
    },
  };
}

function configureEngine(
  need: Need,
  machine: OwnMachine,
  { engine, name, maximumConnections }: EngineOfOnesOwn,
): readonly Configuration<DatabaseFacts>[] {
  const roomy = machine.sizes.filter((size) => dataRoomGb(machine, size) >= need.size("databaseGb").expected);
  const sizes = roomy.length > 0 ? roomy : machine.sizes.slice(-1);
  const fit = smallestFit(
    need,
    sizes.map((size) => ({ ...size, maximumConnections })),
    { maximumStorageGb: Math.max(...sizes.map((size) => dataRoomGb(machine, size))) },
  );
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  const storage = atLeast(need.size("databaseGb"), leastStorageGb);
  const disk = machine.dataDisk?.(need, storage) ?? together();
  return [
    configuration<DatabaseFacts>({
      key: `${engine}-${size.sku}`,
      label: `${name} on a server of its own (${size.sku}), nightly dump`,
      plan: "standard",
      ...together(rentedMachine(need, machine, size.sku), disk, nightlyDumps(need, machine)),
      facts: { ...ownFacts(machine, { engine, storage, maximumConnections }), instance: size.sku },
      shortfalls,
      operationsHoursPerMonth: need.brief.preferences.compute === "vms" ? hours.withMachines : hours.usual,
    }),
  ];
}
