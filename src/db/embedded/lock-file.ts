import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** Who holds a data folder, and where it listens once it is a server. */
const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string(), url: z.url().optional() });
export type Holder = z.infer<typeof holderSchema>;

/** A lock that cannot be read yet is being written, if it is as young as this. */
const writingMs = 2000;

/** Makes the lock for this process; false where there is one. */
export function createLock(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeSync(descriptor, JSON.stringify(holder));
    closeSync(descriptor);
    takenHere().add(holder.since);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Who the lock names; null where there is none, or none that can be read. */
export function readHolder(file: string): Holder | null {
  return holderIn(readLock(file));
}

/** Whether a living process holds the lock, or may be about to write its name into it. */
export function isHeld(file: string): boolean {
  const holder = readHolder(file);
  return holder === null ? isYoung(file) : isAlive(holder);
}

/**
 * Removes a lock that nobody holds. Another process may have done so and made its own in between: what is removed is
 * looked at again, and put back if it is held.
 */
export function removeStale(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    // Another process was faster.
    return;
  }
  if (isHeld(aside)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/** Writes the address into our own lock, whole or not at all. */
export function writeUrl(file: string, url: string): void {
  const holder = readHolder(file);
  if (holder === null || !isOurs(holder)) return;
  writeFileSync(`${file}.tmp`, JSON.stringify({ ...holder, url } satisfies Holder), { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

export function isOurs({ pid, host }: Holder): boolean {
  return pid === process.pid && host === hostname();
}

function readLock(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function holderIn(text: string): Holder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function isYoung(file: string): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs < writingMs;
}

/** A process of another machine cannot be asked, so its lock holds. */
function isAlive({ pid, host, since }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return takenHere().has(since) || !isOfEarlierProcess(since);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Clocks are set now and then. */
const clockMs = 1000;

/**
 * In a container a process has the same number each time, so a lock that was left by a killed one bears ours. It was
 * taken before this process began.
 */
function isOfEarlierProcess(since: string): boolean {
  return Date.parse(since) < Date.now() - process.uptime() * 1000 - clockMs;
}

const key = Symbol.for("infraspec.locks-taken");

/** When this process took its locks: a computer that slept makes it look younger than they are. */
function takenHere(): Set<unknown> {
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Set) return known;
  const fresh = new Set<unknown>();
  Reflect.set(globalThis, key, fresh);
  return fresh;
}
