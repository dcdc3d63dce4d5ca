import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { InvariantError } from "../../src/errors.ts";
import type { ModelSpeed } from "../../test/model-server/deliver.ts";

export interface ServerProcess {
  url: string;
  stop(): Promise<void>;
}

/** Starts a model server as a process of its own, so that its work is not counted as ours. */
export async function startServerProcess(
  script: URL,
  { firstTokenMs, tokensPerSecond }: ModelSpeed,
): Promise<ServerProcess> {
  const speed = ["--first-token-ms", String(firstTokenMs), "--tokens-per-second", String(tokensPerSecond)];
  const child = spawn(process.execPath, [fileURLToPath(script), "--port", "0", ...speed], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^OPENAI_BASE_URL=(\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      stop: async () => {
        child.kill();
        await exited;
      },
    };
  }
  throw new InvariantError(`${script.pathname} ended without saying its address`);
}
