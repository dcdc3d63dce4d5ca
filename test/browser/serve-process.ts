import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ServeProcess {
  url: string;
  log(): string;
  stop(): Promise<void>;
}

/** `infraspec serve` as a user starts it, on a folder of its own. */
export async function startServe(variables: Readonly<Record<string, string>> = {}): Promise<ServeProcess> {
  const folder = await mkdtemp(join(tmpdir(), "infraspec-browser-"));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["bin/infraspec.js", "serve", "--port", "0"], {
    env: { PATH, HOME, INFRASPEC_DATA_DIR: join(folder, "data"), LOG_LEVEL: "warn", ...variables },
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
    log: () => output,
    stop: async () => {
      child.kill("SIGINT");
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
