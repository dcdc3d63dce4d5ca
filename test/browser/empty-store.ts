import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServe } from "./serve-process.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data folder with nothing in it but a database that is set up, to copy: setting one up takes many seconds. */
    emptyStore: string;
  }
}

/** Once before all files; each serves a copy of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "infraspec-browser-empty-"));
  const emptyStore = join(folder, "data");
  const serve = await startServe();
  await serve.stop(async () => await cp(serve.dataDir, emptyStore, { recursive: true }));
  provide("emptyStore", emptyStore);
  return async () => await rm(folder, { recursive: true, force: true });
}
