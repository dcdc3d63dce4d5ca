import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { z } from "zod";
import { AppError } from "../../errors.ts";

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Who holds a data folder. Two processes on one PGlite folder lose acknowledged rows without an error. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the folder for this process. A lock whose process is gone (after `kill -9`) is taken over. Throws AppError
 * `store_locked` that names the holder, or `store_unavailable`/`store_full` when the folder cannot be written.
 */
export function lockFolder(folder: string): FolderLock {
  const file = path.join(folder, "lock");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!tryCreate(file)) {
      const holder = readHolder(file);
      if (holder !== null && isAlive(holder)) throw lockedError(folder, holder);
      rmSync(file, { force: true });
      if (!tryCreate(file)) throw lockedError(folder, readHolder(file));
    }
  } catch (error) {
    throw error instanceof AppError ? error : folderError(folder, error);
  }
  const release = (): void => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  process.once("exit", release);
  return {
    release: () => {
      process.removeListener("exit", release);
      release();
    },
  };
}

function tryCreate(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeSync(descriptor, JSON.stringify(holder));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    // Gone or half written: nobody holds it for certain.
    return null;
  }
}

/** A process of another machine cannot be asked, so its lock holds. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function lockedError(folder: string, holder: Holder | null): AppError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return new AppError(
    "store_locked",
    `${folder} is in use by ${who}; wait for it, stop it, or set INFRASPEC_DATA_DIR to another folder`,
  );
}

/** What a folder that cannot be used means, in words. */
export function folderError(folder: string, error: unknown): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new AppError("store_full", `cannot write to ${folder}: the disk is full`, { cause: error });
  const why = error instanceof Error ? error.message : String(error);
  return new AppError(
    "store_unavailable",
    `cannot use the data folder ${folder} (${why}); set INFRASPEC_DATA_DIR to a folder that can be written, or use --no-save`,
    { cause: error },
  );
}
