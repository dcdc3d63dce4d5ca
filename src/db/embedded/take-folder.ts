import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../errors.ts";
import { type FolderLock, lockFileOf, lockFolder } from "./folder-lock.ts";
import { isHeld, isOurs, readHolder } from "./lock-file.ts";

/** A command holds the folder for a moment: it is waited for, this often and for this many times. */
const retryMs = 100;
const retries = 50;

export type Pause = (milliseconds: number) => Promise<unknown>;

/**
 * The folder for this process, or the address of the server that holds it. Waits up to 5 s for a holder that is no
 * server. Throws AppError as `lockFolder` does.
 */
export async function takeFolder(folder: string, pause: Pause = wait): Promise<{ lock: FolderLock } | { url: string }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { lock: lockFolder(folder) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "store_locked") throw error;
      const url = serverUrl(folder);
      if (url !== null) return { url };
      if (attempt === retries) throw error;
    }
    await pause(retryMs);
  }
}

/** Where another, living holder of the folder listens; null where it does not, or not yet. */
function serverUrl(folder: string): string | null {
  const file = lockFileOf(folder);
  const holder = isHeld(file) ? readHolder(file) : null;
  return holder === null || isOurs(holder) ? null : (holder.url ?? null);
}
