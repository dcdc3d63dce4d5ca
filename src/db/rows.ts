import { z } from "zod";
import type { Infrastructure, Project, Run, RunSummary, Version, VersionContent } from "../projects/store.ts";
import { runStatusSchema } from "../projects/store.ts";

/**
 * Timestamps come as `2026-11-23 06:56:23.7+00` or `2026-11-23T06:56:23.7+00:00`: both become ISO 8601 in UTC.
 * Microseconds stay: a page that begins after a rounded time would leave rows out.
 */
const timestamp = z.string().transform((text, context) => {
  const time = Date.parse(text);
  const microseconds = /\.(\d{4,6})(?!\d)/.exec(text)?.[1];
  if (!Number.isNaN(time)) {
    const iso = new Date(time).toISOString();
    return microseconds === undefined ? iso : iso.replace(/\d{3}Z$/, `${microseconds}Z`);
  }
  context.addIssue({ code: "custom", message: `not a timestamp: ${text}` });
  return z.NEVER;
});
const document = z.json();

/** A product that had the table before us may leave descriptions and stacks empty. */
const projectRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  created_at: timestamp,
  project_data: z.union([z.object({ tech_stack: document }), z.array(z.object({ tech_stack: document })), z.null()]),
});

export const projectColumns = "id, name, description, created_at, project_data(tech_stack)";

export function toProject(row: unknown): Project {
  const { id, name, description, created_at, project_data } = projectRowSchema.parse(row);
  const data = Array.isArray(project_data) ? project_data[0] : project_data;
  return {
    id,
    name,
    description: description ?? "",
    techStack: data?.tech_stack ?? { categories: [] },
    createdAt: created_at,
  };
}

const runSummaryRowSchema = z.object({
  id: z.uuid(),
  project_id: z.uuid(),
  status: runStatusSchema,
  decider: z.enum(["planner", "model"]),
  model: z.string().nullable(),
  error: z.string().nullable(),
  version: z.int().nullable(),
  lease_expires_at: timestamp.nullable(),
  started_at: timestamp,
  finished_at: timestamp.nullable(),
});
const runDocumentsSchema = z.object({ brief: document, plan: document.nullable() });

export const runSummaryColumns =
  "id, project_id, status, decider, model, error, version, lease_expires_at, started_at, finished_at";
export const runColumns =
  "id, project_id, status, brief, plan, decider, model, error, version, lease_expires_at, started_at, finished_at";

export function toRunSummary(row: unknown): RunSummary {
  const parsed = runSummaryRowSchema.parse(row);
  return {
    id: parsed.id,
    projectId: parsed.project_id,
    status: parsed.status,
    decider: parsed.decider,
    model: parsed.model,
    error: parsed.error,
    version: parsed.version,
    leaseExpiresAt: parsed.lease_expires_at,
    startedAt: parsed.started_at,
    finishedAt: parsed.finished_at,
  };
}

export function toRun(row: unknown): Run {
  return { ...toRunSummary(row), ...runDocumentsSchema.parse(row) };
}

const infrastructureRowSchema = z.object({
  project_id: z.uuid(),
  infrastructure_spec: document.nullable(),
  infrastructure_spec_version: z.int(),
  updated_at: timestamp,
});

export const infrastructureColumns = "project_id, infrastructure_spec, infrastructure_spec_version, updated_at";

export function toInfrastructure(row: unknown, plan: Infrastructure["plan"]): Infrastructure {
  const parsed = infrastructureRowSchema.parse(row);
  return {
    projectId: parsed.project_id,
    spec: parsed.infrastructure_spec,
    version: parsed.infrastructure_spec_version,
    updatedAt: parsed.updated_at,
    plan,
  };
}

const versionRowSchema = z.object({
  project_id: z.uuid(),
  version: z.int().positive(),
  run_id: z.uuid(),
  restored_from: z.int().nullable(),
  created_at: timestamp,
  infrastructure_runs: z.object({ decider: z.enum(["planner", "model"]), model: z.string().nullable() }),
});

export const versionColumns =
  "project_id, version, run_id, restored_from, created_at, infrastructure_runs(decider, model)";

export function toVersion(row: unknown): Version {
  const parsed = versionRowSchema.parse(row);
  return {
    projectId: parsed.project_id,
    version: parsed.version,
    runId: parsed.run_id,
    restoredFrom: parsed.restored_from,
    decider: parsed.infrastructure_runs.decider,
    model: parsed.infrastructure_runs.model,
    createdAt: parsed.created_at,
  };
}

const versionContentRowSchema = z.object({
  spec: document,
  infrastructure_runs: z.object({ brief: document, plan: document.nullable() }),
});

export const versionContentColumns =
  "project_id, version, run_id, restored_from, created_at, spec, infrastructure_runs(decider, model, brief, plan)";

export function toVersionContent(row: unknown): VersionContent {
  const { spec, infrastructure_runs } = versionContentRowSchema.parse(row);
  return { ...toVersion(row), spec, brief: infrastructure_runs.brief, plan: infrastructure_runs.plan };
}
