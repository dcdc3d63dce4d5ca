import { AppError, BadInputError } from "../errors.ts";
import { jsonFault } from "../spec/json-fault.ts";
import { type DataFile, dataFileSchema, type ProjectArchive } from "./archive.ts";
import type { ImportOptions, ImportReport, Store } from "./store.ts";

/** Projects that are asked for at once. */
const pageSize = 100;
/** Faults of a file that are told; a file of another kind has too many. */
const mostFaults = 20;

/** All projects of the user, or one, with tech stack, runs and versions. Throws AppError `not_found`. */
export async function exportData(store: Store, { projectId }: { projectId?: string | undefined }): Promise<DataFile> {
  const ids = projectId === undefined ? await allProjectIds(store) : [projectId];
  const projects: ProjectArchive[] = [];
  for (const id of ids) {
    const archive = await store.exportProject(id);
    if (archive !== null) projects.push(archive);
    else if (projectId !== undefined) throw new AppError("not_found", `there is no project ${id}`);
  }
  return { format: "infraspec-data", formatVersion: 1, projects };
}

async function allProjectIds(store: Store): Promise<string[]> {
  const ids: string[] = [];
  let page = await store.listProjects({ limit: pageSize });
  while (page.length > 0) {
    ids.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) break;
    page = await store.listProjects({ limit: pageSize, after: { at: last.createdAt, id: last.id } });
  }
  return ids;
}

/**
 * Writes what an export holds, whole or not at all. Throws BadInputError for text that is no export, AppError
 * `conflict` where a project is there already and `skipExisting` is not set.
 */
export async function importData(
  store: Store,
  { text, source, ...options }: { text: string; source: string } & ImportOptions,
): Promise<ImportReport & { file: DataFile }> {
  const file = parseDataFile(text, source);
  return { ...(await store.importProjects(file.projects, options)), file };
}

function parseDataFile(text: string, source: string): DataFile {
  const json = parseText(text, source);
  const read = dataFileSchema.safeParse(json);
  if (read.success) return read.data;
  const details = read.error.issues
    .slice(0, mostFaults)
    .map(({ path, message }) => ({ path: path.join("."), message }));
  const [first] = details;
  throw new BadInputError(
    `${source} is not a file of infraspec data export, or one of a newer infraspec: ${first?.path}: ${first?.message}`,
    details,
    read.error,
  );
}

function parseText(text: string, source: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const fault = jsonFault(text);
    const place = fault === undefined ? "" : `line ${fault.line}, column ${fault.column}: ${fault.message}`;
    throw new BadInputError(`${source} is not JSON: ${place}`, [{ path: "", message: place }], error);
  }
}
