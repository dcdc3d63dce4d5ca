import type { Client } from "langsmith";
import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Evaluator } from "../evaluators/evaluator.ts";
import type { Judge } from "../judge/create-judge.ts";
import type { ReportWorld } from "./report.ts";
import type { Target } from "./target.ts";

/** What a run needs from outside. */
export interface RunnerWorld extends ReportWorld {
  catalog: Catalog;
  evaluators: readonly Evaluator[];
  /** Opened only when they are asked for: a target may need a model, an upload a key. */
  openTargets(): readonly Target[];
  openClient(): Client;
  openJudge(model: string): Promise<Judge>;
  /** The planted faults: a .jsonl file. */
  faultsPath: string;
  gitRevision: string;
  now(): Date;
}
