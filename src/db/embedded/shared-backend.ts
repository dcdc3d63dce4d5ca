import path from "node:path";
import type { EmbeddedBackend } from "./open-embedded.ts";
import { openFolder, type Place } from "./open-folder.ts";

interface Entry {
  backend: Promise<EmbeddedBackend>;
  users: number;
}

const key = Symbol.for("infraspec.embedded-backends");

/** One backend per process and folder, also when modules are loaded twice (a bundler, a reload). */
function registry(): Map<string, Entry> {
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Map) return known;
  const fresh = new Map<string, Entry>();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}

/** The folder's backend; its `close` closes it when the last user is done. */
export async function sharedBackend(place: Place): Promise<EmbeddedBackend> {
  const folder = path.resolve(place.dataDir);
  const entries = registry();
  const entry = entries.get(folder) ?? { backend: openFolder(place), users: 0 };
  entries.set(folder, entry);
  entry.users += 1;
  try {
    const backend = await entry.backend;
    return { ...backend, close: () => leave(folder, entry, backend) };
  } catch (error) {
    entries.delete(folder);
    throw error;
  }
}

async function leave(folder: string, entry: Entry, backend: EmbeddedBackend): Promise<void> {
  entry.users -= 1;
  if (entry.users > 0) return;
  registry().delete(folder);
  await backend.close();
}
