import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ServeProcess {
  url: string;
  dataDir: string;
  log(): string;
  /** Ends it and removes its folder, after what is to be done with that. */
  stop(before?: () => Promise<void>): Promise<void>;
}

interface Serving {
  variables?: Readonly<Record<string, string>>;
  /** A data folder to begin with a copy of. */
  copyOf?: string;
}

/** `infraspec serve` as a user starts it, on a folder of its own. */
export async function startServe({ variables = {}, copyOf }: Serving = {}): Promise<ServeProcess> {
  const folder = await mkdtemp(join(tmpdir(), "infraspec-browser-"));
  const dataDir = join(folder, "data");
  if (copyOf !== undefined) await cp(copyOf, dataDir, { recursive: true });
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["bin/infraspec.js", "serve", "--port", "0"], {
    env: { PATH, HOME, INFRASPEC_DATA_DIR: dataDir, LOG_LEVEL: "warn", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const started = Promise.withResolvers<string>();
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (url !== undefined) started.resolve(url);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exited = once(child, "exit");
  void exited.then(() => started.reject(new TypeError(`infraspec serve ended: ${output}`)));
  return {
    url: await started.promise,
    dataDir,
    log: () => output,
    stop: async (before) => {
      child.kill("SIGINT");
      await exited;
      await before?.();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
