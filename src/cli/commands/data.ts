import { AppError } from "../../errors.ts";
import { exportData, importData } from "../../projects/data-file.ts";
import type { CliWorld } from "../ports.ts";

/** Bytes of a data file that are read: it is parsed in memory. */
const largestFileBytes = 256_000_000;

/** Writes projects with their runs and versions, for a backup or for another store. */
export async function exportCommand(
  { output, project }: { output?: string; project?: string },
  world: CliWorld,
): Promise<void> {
  const file = await exportData(await world.deps.openStore(), { projectId: project });
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (output === undefined) {
    world.stdout.write(text);
    return;
  }
  await world.writeFile(output, text);
  world.stderr.write(`${counted(file.projects.length, "project")} written to ${output}\n`);
}

/** Brings in what an export holds, under the same ids: all of it or nothing. */
export async function importCommand(
  source: string,
  { skipExisting = false, format }: { skipExisting?: boolean; format: string },
  world: CliWorld,
): Promise<void> {
  const text =
    source === "-" ? await world.readStdin(largestFileBytes) : await world.readFile(source, largestFileBytes);
  const { imported, skipped, file } = await importData(await world.deps.openStore(), {
    text,
    source: source === "-" ? "standard input" : source,
    skipExisting,
  }).catch(explainConflict);
  if (format === "json") {
    world.stdout.write(`${JSON.stringify({ imported, skipped }, null, 2)}\n`);
    return;
  }
  const written = file.projects.filter(({ id }) => imported.includes(id));
  const [runs, versions] = [written.flatMap((entry) => entry.runs), written.flatMap((entry) => entry.versions)];
  const parts = [counted(imported.length, "project"), counted(versions.length, "version"), counted(runs.length, "run")];
  const left = skipped.length === 0 ? "" : `; ${counted(skipped.length, "project")} here already and skipped`;
  world.stdout.write(`Imported ${parts.join(", ")}${left}.\n`);
}

function explainConflict(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "conflict") throw error;
  throw new AppError("conflict", `${error.message} (--skip-existing leaves out what is here)`, { cause: error });
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
