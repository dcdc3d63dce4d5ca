import { AppError } from "../errors.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import type { Plan } from "../spec/plan.ts";
import type { ProgressEvent } from "./progress.ts";
import type { Run, Store } from "./store.ts";

/** Settings of one run; what is absent takes the default of whoever runs the graph. */
export interface RunSettings {
  decider?: "planner" | "model" | undefined;
  model?: string | undefined;
  maxRepairRounds?: number | undefined;
}

/** What a run of the graph is given: the brief and where to save it. */
export interface GraphRun {
  brief: Plan["brief"];
  settings: RunSettings;
  saving: { projectId: string; runId: string } | null;
  onProgress: (event: ProgressEvent) => void;
  signal: AbortSignal | undefined;
}

/** What the use case needs from outside. `runGraph` always runs the real state machine. */
export interface GenerateContext {
  runGraph(run: GraphRun): Promise<{ plan: Plan; version: number | null }>;
  /** Who would decide with these settings; throws AppError when that decider cannot be had. */
  deciderFor(settings: RunSettings): { id: "planner" | "model"; model: string | null };
  /** Opened only when a project is named. */
  openStore: (() => Promise<Store>) | null;
}

export interface GenerateInput {
  /** The brief as the caller wrote it. */
  brief: unknown;
  /** Save into this project; without it nothing is saved. */
  projectId?: string | undefined;
  settings?: RunSettings;
  onProgress?: (event: ProgressEvent) => void;
  signal?: AbortSignal | undefined;
}

export interface GenerateResult {
  plan: Plan;
  projectId: string | null;
  runId: string | null;
  version: number | null;
}

/**
 * A brief becomes a plan. With a project the run is opened first, and recorded as failed when the graph throws; the
 * current specification changes only with a finished, feasible plan. Throws BadInputError for a bad brief, AppError
 * `conflict` while another run of the project goes on, and AppError for what we depend on.
 */
export async function generateInfrastructure({
  ctx,
  input,
}: {
  ctx: GenerateContext;
  input: GenerateInput;
}): Promise<GenerateResult> {
  const { brief } = parseBrief(input.brief);
  const settings = input.settings ?? {};
  const decider = ctx.deciderFor(settings);
  const store = await storeFor(ctx, input.projectId);
  const run =
    store === null
      ? null
      : await store.startRun({ projectId: input.projectId ?? "", brief, decider: decider.id, model: decider.model });
  try {
    const saving = run === null ? null : { projectId: run.projectId, runId: run.id };
    const { plan, version } = await ctx.runGraph({
      brief,
      settings,
      saving,
      onProgress: input.onProgress ?? (() => {}),
      signal: input.signal,
    });
    return { plan, projectId: run?.projectId ?? null, runId: run?.id ?? null, version };
  } catch (error) {
    if (store !== null && run !== null) await recordFailure(store, run, error);
    throw error;
  }
}

async function storeFor({ openStore }: GenerateContext, projectId: string | undefined): Promise<Store | null> {
  if (projectId === undefined) return null;
  if (openStore === null) throw new AppError("configuration", "A project is named, but nothing is set up to store it.");
  return await openStore();
}

/** Keeps the first error: when the failure cannot be recorded either, both are said. */
async function recordFailure(store: Store, run: Run, error: unknown): Promise<void> {
  const message = error instanceof AppError ? error.message : "internal error";
  try {
    await store.finishRun({
      runId: run.id,
      status: "failed",
      plan: null,
      spec: null,
      tokens: null,
      costMicroUsd: run.decider === "planner" ? 0 : null,
      error: message,
    });
  } catch (failure) {
    throw new AppError("store_unavailable", `${message} (and the failed run could not be recorded)`, {
      cause: failure,
    });
  }
}
