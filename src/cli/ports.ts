import type { Catalog } from "../catalog/catalog.ts";
import type { GenerateInput, GenerateResult } from "../projects/generate.ts";
import type { Project, Store } from "../projects/store.ts";

/** What commands call. Everything is opened lazily, so that a command loads only what it needs. */
export interface CliDeps {
  catalog: Catalog;
  generate(input: GenerateInput): Promise<GenerateResult>;
  openStore(): Promise<Store>;
  /** The project of that name of the local user, created when there is none. */
  projectNamed(name: string, details: { description: string; techStack: unknown }): Promise<Project>;
  /** Serves API and page until `stop` is called. */
  serve(address: {
    host: string;
    port: number | undefined;
  }): Promise<{ url: string; hasPage: boolean; stop(): Promise<void> }>;
  close(): Promise<void>;
}

export interface TextOutput {
  write(text: string): void;
  isTTY: boolean;
}

/** The world of one run of the program: streams, files and settings, so that tests can stand in for them. */
export interface CliWorld {
  stdout: TextOutput;
  stderr: TextOutput;
  /** Without a limit: as much as a brief may have, with room to spare. */
  readStdin(largestBytes?: number): Promise<string>;
  readFile(path: string, largestBytes?: number): Promise<string>;
  writeFile(path: string, text: string): Promise<void>;
  color: boolean;
  debug: boolean;
  signal: AbortSignal;
  deps: CliDeps;
}
