import { AppError } from "../errors.ts";
import { parseBrief } from "../spec/parse-brief.ts";
import type { Plan } from "../spec/plan.ts";
import { type Every, everyByTimer, type HeldRun, holdRun } from "./hold-run.ts";
import type { ProgressEvent } from "./progress.ts";
import { failureOf, recordFailure } from "./run-end.ts";
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
  /** Sections of the project's current specification to decide anew; the others are kept. Absent: all of them. */
  sections?: readonly string[] | undefined;
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
  /** Times the renewals of the run's lease; without it the timers of Node do. */
  every?: Every;
}

export interface GenerateInput {
  /** The brief as the caller wrote it. */
  brief: unknown;
  /** Save into this project; without it nothing is saved. */
  projectId?: string | undefined;
  /** Sections of the project's current specification to decide anew; the others are kept. Absent: all of them. */
  sections?: readonly string[] | undefined;
  settings?: RunSettings;
  /** Told once the run is opened, before anything is decided. */
  onStarted?: (run: Pick<Run, "id" | "projectId">) => void;
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
 * A brief becomes a plan. With a project the run is opened first, held while the graph runs, and recorded as failed when
 * the graph throws or the signal aborts; the current specification changes only with a finished, feasible plan. Throws
 * BadInputError for a bad brief, AppError `conflict` while another run of the project goes on or where this one was
 * taken over, `cancelled` (or the AppError that the signal aborts with), and AppError for what we depend on.
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
  const held = store === null || run === null ? null : hold(ctx, input, { store, runId: run.id });
  const signal = held?.signal ?? input.signal;
  try {
    if (run !== null) input.onStarted?.(run);
    const saving = run === null ? null : { projectId: run.projectId, runId: run.id };
    const onProgress = input.onProgress ?? (() => {});
    const { plan, version } = await ctx.runGraph({
      brief,
      settings,
      saving,
      sections: input.sections,
      onProgress,
      signal,
    });
    return { plan, projectId: run?.projectId ?? null, runId: run?.id ?? null, version };
  } catch (error) {
    const failure = failureOf(error, signal);
    throw store === null || run === null ? failure : await recordFailure(store, run, failure);
  } finally {
    held?.release();
  }
}

function hold(
  { every = everyByTimer }: GenerateContext,
  { signal }: GenerateInput,
  run: { store: Store; runId: string },
): HeldRun {
  return holdRun({ ...run, signal, every });
}

async function storeFor({ openStore }: GenerateContext, projectId: string | undefined): Promise<Store | null> {
  if (projectId === undefined) return null;
  if (openStore === null) throw new AppError("configuration", "A project is named, but nothing is set up to store it.");
  return await openStore();
}
