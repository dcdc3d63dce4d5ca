import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { takeFolder } from "./take-folder.ts";

let folder: string;
const lockOf = (): string => path.join(folder, "lock");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "infraspec-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const neverPause = (): Promise<unknown> => Promise.reject(new Error("waited"));

/** A lock of a process that lives as long as this test: the one that started it. */
function holdElsewhere(more: object = {}): void {
  writeFileSync(lockOf(), JSON.stringify({ pid: process.ppid, host: hostname(), since: "2026-11-25", ...more }));
}

async function deadPid(): Promise<number | undefined> {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.on("close", resolve));
  return child.pid;
}

describe("takeFolder", () => {
  it("takes a free folder at once", async () => {
    const taken = await takeFolder(folder, neverPause);
    expect(JSON.parse(readFileSync(lockOf(), "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
    if ("lock" in taken) taken.lock.release();
    expect(existsSync(lockOf())).toBe(false);
  });

  it("answers at once with the address of the server that holds it, and leaves the lock alone", async () => {
    holdElsewhere({ url: "http://127.0.0.1:8787" });
    const before = readFileSync(lockOf(), "utf8");
    expect(await takeFolder(folder, neverPause)).toEqual({ url: "http://127.0.0.1:8787" });
    expect(readFileSync(lockOf(), "utf8")).toBe(before);
  });

  it("waits for a holder without an address until it lets go", async () => {
    holdElsewhere();
    const pauses: number[] = [];
    const taken = await takeFolder(folder, async (ms) => {
      if (pauses.push(ms) === 3) rmSync(lockOf());
    });
    expect("lock" in taken).toBe(true);
    expect(pauses).toEqual([100, 100, 100]);
  });

  it("waits for a server that is still opening the folder to say where it listens", async () => {
    holdElsewhere();
    const taken = await takeFolder(folder, async () => holdElsewhere({ url: "http://127.0.0.1:1" }));
    expect(taken).toEqual({ url: "http://127.0.0.1:1" });
  });

  it("gives up after five seconds, naming the holder", async () => {
    holdElsewhere();
    let waitedMs = 0;
    const taking = takeFolder(folder, async (ms) => {
      waitedMs += ms;
    });
    await expect(taking).rejects.toMatchObject({
      code: "store_locked",
      message: expect.stringContaining(`is in use by process ${process.ppid} on ${hostname()} since 2026-11-25`),
    });
    expect(waitedMs).toBe(5000);
  });

  it("takes over from a server that is gone, whatever address it left", async () => {
    holdElsewhere({ pid: await deadPid(), url: "http://127.0.0.1:8787" });
    expect("lock" in (await takeFolder(folder, neverPause))).toBe(true);
    expect(JSON.parse(readFileSync(lockOf(), "utf8"))).not.toHaveProperty("url");
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  it("takes over from a killed process that had the same number, as in a container that begins again", async () => {
    holdElsewhere({ pid: process.pid, since: new Date(Date.now() - 3_600_000 * 24).toISOString() });
    const taken = await takeFolder(folder, neverPause);
    expect("lock" in taken).toBe(true);
  });

  it("leaves a lock of its own alone, although the clock was set since", async () => {
    vi.useFakeTimers({ now: Date.now() - 3_600_000 * 24, toFake: ["Date"] });
    const own = await takeFolder(folder, neverPause);
    vi.useRealTimers();
    expect("lock" in own).toBe(true);
    await expect(takeFolder(folder, neverPause)).rejects.toThrow("waited");
  });

  it("does not ask itself: what this process holds is waited for", async () => {
    const lock = lockFolder(folder);
    lock.publishUrl("http://127.0.0.1:8787");
    const taken = await takeFolder(folder, async () => lock.release());
    expect("lock" in taken).toBe(true);
  });

  it("leaves a lock alone that is just being written, and takes over one that never was", async () => {
    writeFileSync(lockOf(), "");
    await expect(takeFolder(folder, neverPause)).rejects.toThrow("waited");
    utimesSync(lockOf(), new Date(), new Date(Date.now() - 60_000));
    expect("lock" in (await takeFolder(folder, neverPause))).toBe(true);
  });
});

describe("the lock of a server", () => {
  it("says where it listens, beside who it is", () => {
    const lock = lockFolder(folder);
    const { since } = JSON.parse(readFileSync(lockOf(), "utf8"));
    lock.publishUrl("http://127.0.0.1:8787");
    expect(JSON.parse(readFileSync(lockOf(), "utf8"))).toEqual({
      pid: process.pid,
      host: hostname(),
      since,
      url: "http://127.0.0.1:8787",
    });
    expect(readdirSync(folder)).toEqual(["lock"]);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not written over by one who lost it", () => {
    const lock = lockFolder(folder);
    holdElsewhere();
    lock.publishUrl("http://127.0.0.1:8787");
    lock.release();
    expect(JSON.parse(readFileSync(lockOf(), "utf8"))).toMatchObject({ pid: process.ppid });
    expect(readFileSync(lockOf(), "utf8")).not.toContain("url");
  });
});
