import { z } from "zod";

/** ISO 8601 with milliseconds, UTC; databases write it in several ways, rows are normalised to this one. */
const timestampSchema = z.iso.datetime();
/** Plans, briefs and specifications are opaque to the store: whoever writes them has checked them. */
const documentSchema = z.json();

export const projectSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  techStack: documentSchema,
  createdAt: timestampSchema,
});
export type Project = z.infer<typeof projectSchema>;

export const infrastructureSchema = z.strictObject({
  projectId: z.uuid(),
  spec: documentSchema.nullable(),
  plan: documentSchema.nullable(),
  version: z.int().nonnegative(),
  updatedAt: timestampSchema,
});
export type Infrastructure = z.infer<typeof infrastructureSchema>;

export const runStatusSchema = z.enum(["running", "succeeded", "infeasible", "failed"]);

export const runSchema = z.strictObject({
  id: z.uuid(),
  projectId: z.uuid(),
  status: runStatusSchema,
  brief: documentSchema,
  plan: documentSchema.nullable(),
  decider: z.enum(["planner", "model"]),
  model: z.string().nullable(),
  error: z.string().nullable(),
  version: z.int().nullable(),
  leaseExpiresAt: timestampSchema.nullable(),
  startedAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});
export type Run = z.infer<typeof runSchema>;

export interface NewProject {
  name: string;
  description: string;
  techStack: unknown;
}

export interface NewRun {
  projectId: string;
  brief: unknown;
  decider: "planner" | "model";
  model: string | null;
}

export interface FinishedRun {
  runId: string;
  status: "succeeded" | "infeasible" | "failed";
  plan: unknown;
  spec: unknown;
  tokens: unknown;
  /** What the models cost, in millionths of a dollar; null where that is not known. */
  costMicroUsd: number | null;
  error: string | null;
  /** When given, the current version must be this one, else `conflict`. */
  expectedVersion?: number;
}

export interface Page {
  limit: number;
  /** `startedAt` (runs) or `createdAt` (projects) and id of the last row of the page before. */
  after?: { at: string; id: string };
}

/**
 * What the use cases keep, for one user. Every method throws AppError: `not_found` for what the user may not see,
 * `conflict` for a run in progress or a stale version, `store_unavailable`, `store_full`, `forbidden`.
 */
export interface Store {
  createProject(project: NewProject): Promise<Project>;
  listProjects(page: Page): Promise<Project[]>;
  getProject(id: string): Promise<Project | null>;
  findProjectByName(name: string): Promise<Project | null>;
  getInfrastructure(projectId: string): Promise<Infrastructure | null>;
  /** Opens the project's one running run, after marking an expired one as failed. */
  startRun(run: NewRun): Promise<Run>;
  renewLease(runId: string): Promise<void>;
  /** Writes the run, and for `succeeded` its version and the current specification, in one transaction. */
  finishRun(run: FinishedRun): Promise<{ version: number | null }>;
  listRuns(projectId: string, page: Page): Promise<Run[]>;
  getRun(runId: string): Promise<Run | null>;
  close(): Promise<void>;
}
