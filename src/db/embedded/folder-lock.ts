import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { AppError } from "../../errors.ts";
import { createLock, type Holder, isHeld, isOurs, readHolder, removeStale, writeUrl } from "./lock-file.ts";

/** Who holds a data folder. Two processes on one PGlite folder lose acknowledged rows without an error. */
export interface FolderLock {
  /** Tells other processes where this one listens. */
  publishUrl(url: string): void;
  release(): void;
}

export const lockFileOf = (folder: string): string => path.join(folder, "lock");

/**
 * Takes the folder for this process. A lock whose process is gone (after `kill -9`) is taken over. Throws AppError
 * `store_locked` that names the holder, or `store_unavailable`/`store_full` when the folder cannot be written.
 */
export function lockFolder(folder: string): FolderLock {
  const file = lockFileOf(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!createLock(file)) {
      if (!isHeld(file)) removeStale(file);
      if (!createLock(file)) throw lockedError(folder, readHolder(file));
    }
  } catch (error) {
    throw error instanceof AppError ? error : folderError(folder, error);
  }
  return heldLock(file);
}

function heldLock(file: string): FolderLock {
  const release = (): void => {
    const holder = readHolder(file);
    if (holder !== null && isOurs(holder)) rmSync(file, { force: true });
  };
  process.once("exit", release);
  return {
    publishUrl: (url) => writeUrl(file, url),
    release: () => {
      process.removeListener("exit", release);
      release();
    },
  };
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
