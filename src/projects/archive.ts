import { z } from "zod";

/** As the database writes it, to the microsecond, so that the order of rows survives the move. */
const timestampSchema = z.iso.datetime({ offset: true });
const documentSchema = z.json();

const archivedRunSchema = z.strictObject({
  id: z.uuid(),
  status: z.enum(["succeeded", "infeasible", "failed"]),
  brief: documentSchema,
  plan: documentSchema.nullable(),
  spec: documentSchema.nullable(),
  decider: z.enum(["planner", "model"]),
  model: z.string().nullable(),
  tokens: documentSchema.nullable(),
  costMicroUsd: z.int().nonnegative().nullable(),
  error: z.string().nullable(),
  version: z.int().positive().nullable(),
  startedAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});

const archivedVersionSchema = z.strictObject({
  version: z.int().positive(),
  runId: z.uuid(),
  spec: documentSchema,
  restoredFrom: z.int().positive().nullable(),
  createdAt: timestampSchema,
});

/** A project with everything that is known of it, but a run in progress. */
export const projectArchiveSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string().min(1).max(200),
    description: z.string().max(20_000),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    techStack: documentSchema,
    spec: documentSchema.nullable(),
    version: z.int().nonnegative(),
    specUpdatedAt: timestampSchema,
    runs: z.array(archivedRunSchema),
    versions: z.array(archivedVersionSchema),
  })
  .superRefine(({ runs, versions, version }, context) => {
    const runIds = new Set(runs.map(({ id }) => id));
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (runIds.size < runs.length) complain(["runs"], "two runs have the same id");
    if (new Set(versions.map((entry) => entry.version)).size < versions.length)
      complain(["versions"], "two versions have the same number");
    for (const [index, { runId }] of versions.entries())
      if (!runIds.has(runId)) complain(["versions", index, "runId"], `the file holds no run ${runId}`);
    const newest = versions.reduce((most, entry) => Math.max(most, entry.version), 0);
    if (newest !== version) complain(["version"], `version ${version} is current, but the newest is ${newest}`);
  });
export type ProjectArchive = z.infer<typeof projectArchiveSchema>;

/**
 * What `infraspec data export` writes. `formatVersion` grows when an older program could not read it. No date of the
 * export: the same data is the same file.
 */
export const dataFileSchema = z.strictObject({
  format: z.literal("infraspec-data"),
  formatVersion: z.literal(1),
  projects: z
    .array(projectArchiveSchema)
    .refine(
      (projects) => new Set(projects.map(({ id }) => id)).size === projects.length,
      "two projects have the same id",
    ),
});
export type DataFile = z.infer<typeof dataFileSchema>;
