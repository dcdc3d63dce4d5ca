import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SlowModel } from "./slow-model.ts";

export interface CommandLinePlan {
  /** Exit status and what it wrote. */
  ended: Promise<{ status: number | null; output: string }>;
  stop(): void;
}

interface Planning {
  /** Of the server whose store it goes on with. */
  dataDir: string;
  model: SlowModel;
  brief: Readonly<Record<string, unknown>>;
}

/** `infraspec plan` in a process of its own, by the model, saved where the server saves. */
export async function planByCommandLine({ dataDir, model, brief }: Planning): Promise<CommandLinePlan> {
  const folder = await mkdtemp(join(tmpdir(), "infraspec-browser-"));
  const file = join(folder, "brief.json");
  await writeFile(file, JSON.stringify(brief));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["bin/infraspec.js", "plan", file, "--decider", "model", "--quiet"], {
    env: { PATH, HOME, INFRASPEC_DATA_DIR: dataDir, OPENAI_BASE_URL: model.server.url, OPENAI_API_KEY: "test-key" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = once(child, "exit").then(async () => {
    await rm(folder, { recursive: true, force: true });
    return { status: child.exitCode, output };
  });
  return { ended, stop: () => void child.kill("SIGKILL") };
}
