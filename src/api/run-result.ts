import { AppError } from "../errors.ts";
import type { GenerateResult } from "../projects/generate.ts";
import { cancelledByUser, type Run } from "../projects/store.ts";
import type { Plan } from "../spec/plan.ts";
import { HttpProblem } from "./http-problem.ts";
import { storedPlan } from "./stored-plan.ts";

/** What a generation is answered with, at once, at the end of a stream, or when its run is asked for. */
export interface GenerationBody {
  projectId: string;
  runId: string;
  infrastructureSpec: Plan["spec"];
  /** False where no plan can meet the brief: then the plan says why. */
  generated: boolean;
  /** Null where the current specification did not change. */
  version: number | null;
  plan: Plan;
}

export function generationBody({ plan, projectId, runId, version }: GenerateResult): GenerationBody {
  return {
    projectId: projectId ?? "",
    runId: runId ?? "",
    infrastructureSpec: plan.spec,
    generated: plan.spec !== null,
    version,
    plan,
  };
}

export type StoredOutcome =
  | { kind: "finished"; body: GenerationBody }
  | { kind: "failed"; error: AppError | HttpProblem };

/** The same of a run that has ended, from the store. */
export function resultOfRun(run: Run): StoredOutcome {
  const plan = storedPlan(run.plan);
  if (run.status === "failed" || plan === null) {
    const detail = `run ${run.id} failed: ${run.error ?? "it left no plan"}`;
    // Of a failure its text is stored, not its kind.
    const isCancelled = run.error === cancelledByUser;
    return {
      kind: "failed",
      error: isCancelled ? new AppError("cancelled", detail) : new HttpProblem("run_failed", detail),
    };
  }
  const { id: runId, projectId, version } = run;
  return {
    kind: "finished",
    body: { projectId, runId, infrastructureSpec: plan.spec, generated: plan.spec !== null, version, plan },
  };
}
