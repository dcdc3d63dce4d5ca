import type { Deps } from "../graph/deps.ts";
import { createGraphRunner } from "../graph/run-graph.ts";
import { createCatalog } from "../src/catalog/catalog.ts";
import type { CliWorld } from "../src/cli/ports.ts";
import { AppError } from "../src/errors.ts";
import { createPlannerDecider, type Decider } from "../src/planner/decider.ts";
import { generateInfrastructure } from "../src/projects/generate.ts";
import { projectNamed } from "../src/projects/project-named.ts";
import type { Store } from "../src/projects/store.ts";
import { createFakeStore } from "./fake-store.ts";

export interface FakeWorld extends CliWorld {
  out: () => string;
  err: () => string;
  written: Map<string, string>;
  store: Store;
  /** How often the store was opened. */
  opened: () => number;
}

interface Setup {
  files?: Readonly<Record<string, string>>;
  stdin?: string;
  now?: () => number;
  /** The decider for `--decider model`; without one there is none to be had. */
  model?: (name: string | undefined) => Decider;
  signal?: AbortSignal;
  /** A store that several worlds share. */
  store?: Store;
}

/** The command line's surroundings: files and streams in memory, the real graph, a store in memory. */
export function fakeWorld({
  files = {},
  stdin = "",
  now = () => 1_700_000_000_000,
  model,
  signal = new AbortController().signal,
  store = createFakeStore(),
}: Setup = {}): FakeWorld {
  const written = new Map<string, string>();
  let out = "";
  let err = "";
  let opened = 0;
  const openStore = async (): Promise<Store> => {
    opened += 1;
    return store;
  };
  const decider = createPlannerDecider();
  const deciderFor: Deps["deciderFor"] = ({ decider: wanted, model: name }) => {
    if (wanted !== "model") return decider;
    if (model === undefined) throw new AppError("configuration", "no model here");
    return model(name);
  };
  const runGraph = createGraphRunner({ catalog: createCatalog(), deciderFor, openStore, now });
  return {
    stdout: {
      write: (text) => {
        out += text;
      },
      isTTY: false,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
      isTTY: false,
    },
    readStdin: async () => stdin,
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new AppError("bad_input", `cannot read ${path}: there is no such file or folder`);
      return text;
    },
    writeFile: async (path, text) => void written.set(path, text),
    color: false,
    debug: false,
    signal,
    deps: {
      catalog: createCatalog(),
      generate: (input) => generateInfrastructure({ ctx: { runGraph, deciderFor, openStore }, input }),
      openStore,
      serve: async () => {
        throw new AppError("configuration", "this world serves nothing");
      },
      projectNamed: async (name, details) => await projectNamed(await openStore(), name, details),
      close: async () => {},
    },
    out: () => out,
    err: () => err,
    written,
    store,
    opened: () => opened,
  };
}
