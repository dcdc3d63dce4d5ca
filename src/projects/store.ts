import { z } from "zod";
import type { ProjectArchive } from "./archive.ts";

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

/** A run as lists show it: without what was asked and answered, which is large. */
export type RunSummary = Omit<Run, "brief" | "plan">;

/** One that was current once. `restoredFrom` names the earlier version that it repeats; `runId` the run behind both. */
export const versionSchema = z.strictObject({
  projectId: z.uuid(),
  version: z.int().positive(),
  runId: z.uuid(),
  restoredFrom: z.int().positive().nullable(),
  decider: z.enum(["planner", "model"]),
  model: z.string().nullable(),
  createdAt: timestampSchema,
});
export type Version = z.infer<typeof versionSchema>;

/** A version with what it says and, from its run, why: the brief asked and the plan answered. */
export const versionContentSchema = z.strictObject({
  ...versionSchema.shape,
  spec: documentSchema,
  brief: documentSchema,
  plan: documentSchema.nullable(),
});
export type VersionContent = z.infer<typeof versionContentSchema>;

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

export interface ImportOptions {
  skipExisting: boolean;
}

/** Ids of projects. */
export interface ImportReport {
  imported: string[];
  skipped: string[];
}

export interface VersionPage {
  limit: number;
  /** Number of the last version of the page before. */
  before?: number;
}

export interface Restoration {
  projectId: string;
  version: number;
  /** When given, the current version must be this one, else `conflict`. */
  expectedVersion?: number;
}

/** A request under an Idempotency-Key; the fingerprint is a hash of what was asked. Both have 1 to 255 characters. */
export interface RequestClaim {
  key: string;
  fingerprint: string;
}

/**
 * Whether the claim is the first. A known one tells what was asked then, the run that it opened if any, and the answer:
 * null while the request still goes on.
 */
export type ClaimedRequest =
  | { state: "new" }
  | { state: "known"; fingerprint: string; runId: string | null; response: z.infer<typeof documentSchema> | null };

/** The `error` of a run that its user stopped. */
export const cancelledByUser = "cancelled by the user";

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
  /** Holds the run for two minutes from now. False where it is no longer running: cancelled, taken over or removed. */
  renewLease(runId: string): Promise<boolean>;
  /** Writes the run, and for `succeeded` its version and the current specification, in one transaction. */
  finishRun(run: FinishedRun): Promise<{ version: number | null }>;
  /**
   * Marks a running run failed with the error `cancelledByUser`, whoever runs it: its next renewal is false and its
   * finish a `conflict`. False where it was not running.
   */
  cancelRun(runId: string): Promise<boolean>;
  listRuns(projectId: string, page: Page): Promise<RunSummary[]>;
  getRun(runId: string): Promise<Run | null>;
  /** Newest first. */
  listVersions(projectId: string, page: VersionPage): Promise<Version[]>;
  getVersion(projectId: string, version: number): Promise<VersionContent | null>;
  /** Makes a new version of an earlier one's specification and makes it current, in one transaction. */
  restoreVersion(restoration: Restoration): Promise<{ version: number }>;
  /**
   * Removes all but the newest versions, the current one always among them, and the finished runs before these that no
   * version rests on; where no version was ever made, all but that many of the newest finished runs. Says how many of each.
   */
  pruneHistory(projectId: string, keepVersions: number): Promise<{ versions: number; runs: number }>;
  /** Everything of one project at one moment; null where there is none. */
  exportProject(projectId: string): Promise<ProjectArchive | null>;
  /** All of them or none, with their ids; `conflict` for a project that is there already, unless these are skipped. */
  importProjects(archives: readonly ProjectArchive[], options: ImportOptions): Promise<ImportReport>;
  /**
   * Of any number of claims of one key exactly one is `new`, until a day has passed, it is released, or a quarter of an
   * hour brought neither a run nor an answer (its process died).
   */
  claimRequest(claim: RequestClaim): Promise<ClaimedRequest>;
  /** Notes the run that a claimed request opened. Throws `not_found` for a key that is not claimed, `forbidden` or `not_found` for a run of another. */
  bindRequest(request: { key: string; runId: string }): Promise<void>;
  /** Keeps the answer, an object or a list, for those who ask again. Throws `not_found` for a key that is not claimed. */
  answerRequest(request: { key: string; response: unknown }): Promise<void>;
  /**
   * Lets a request that failed be tried again, while it still names this run (null: none). One that was answered stays as
   * it is, and so does one that somebody else tries again already.
   */
  releaseRequest(request: { key: string; runId: string | null }): Promise<void>;
  close(): Promise<void>;
}
