import { readArrangement } from "../../spec/arrangement.ts";
import type { CachingFacts, Configuration, Need } from "../offering.ts";
import { configuration } from "./configuration.ts";
import { type MachineSize, type OwnMachine, rentedMachine } from "./own-machine.ts";
import { smallestCache } from "./platform-cache.ts";

/** Share of a machine's memory that data may fill: the system and copies made while a snapshot is written take the rest. */
const usableShare = 0.5;
/** Updates and a look at memory: hours a month (judgement). */
const hours = 1;

const stores = [
  { engine: "redis", name: "Redis or Valkey" },
  { engine: "memcached", name: "Memcached" },
] as const;

/**
 * A store on one machine of its own beside the application, or where the brief says so on the application's machine;
 * what it holds can be lost.
 */
export function configureSelfHostedCache(need: Need, machine: OwnMachine): readonly Configuration<CachingFacts>[] {
  const isShared = readArrangement(need.brief.projectDescription).sharedMachine !== undefined;
  return [...(isShared ? configureShared(need, machine) : []), ...configureOwnMachine(need, machine)];
}

/** A process beside the application on a machine that is looked after anyway. */
function configureShared(need: Need, { diskEncrypted }: OwnMachine): readonly Configuration<CachingFacts>[] {
  return stores.map(({ engine, name }) =>
    configuration<CachingFacts>({
      key: `${engine}-shared`,
      label: `${name} on the application's machine`,
      plan: "standard",
      components: [],
      companions: [],
      facts: {
        engine,
        sharesMachine: true,
        instance: null,
        nodes: 1,
        memoryGb: need.size("cacheGb").expected,
        encryptionAtRest: diskEncrypted,
        tlsInTransit: null,
        privateOnly: true,
      },
      shortfalls: [],
      operationsHoursPerMonth: 0,
    }),
  );
}

function configureOwnMachine(need: Need, machine: OwnMachine): readonly Configuration<CachingFacts>[] {
  const fit = smallestCache(need, machine.sizes.map(roomFor));
  if (fit === undefined) return [];
  const { size, shortfalls } = fit;
  return stores.map(({ engine, name }) =>
    configuration<CachingFacts>({
      key: `${engine}-${size.sku}`,
      label: `${name} on a server of its own (${size.sku})`,
      plan: "standard",
      ...rentedMachine(need, machine, size.sku),
      facts: {
        engine,
        instance: size.sku,
        nodes: 1,
        memoryGb: size.memoryGb,
        encryptionAtRest: machine.diskEncrypted,
        tlsInTransit: null,
        privateOnly: true,
      },
      shortfalls,
      operationsHoursPerMonth: hours,
    }),
  );
}

function roomFor({ sku, memoryGb }: MachineSize): { sku: string; memoryGb: number } {
  return { sku, memoryGb: memoryGb * usableShare };
}
