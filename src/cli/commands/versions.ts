import { AppError } from "../../errors.ts";
import { restoreVersion } from "../../projects/history.ts";
import type { Version } from "../../projects/store.ts";
import { plainTable } from "../../text/plain-table.ts";
import { safeText } from "../../text/safe-text.ts";
import type { CliWorld } from "../ports.ts";
import { versionNumber } from "./diff.ts";

/** Versions shown by one call of the list. */
const pageSize = 100;

export interface VersionsOptions {
  format: string;
  before?: string;
}

/** Versions of a project, newest first, a page at a time. */
export async function listVersions(id: string, { format, before }: VersionsOptions, world: CliWorld): Promise<void> {
  const store = await world.deps.openStore();
  const last = versionNumber(before);
  if ((await store.getProject(id)) === null)
    throw new AppError("not_found", `there is no project ${id}; infraspec projects list shows yours`);
  const versions = await store.listVersions(id, { limit: pageSize, ...(last === undefined ? {} : { before: last }) });
  if (format === "json") {
    world.stdout.write(`${JSON.stringify({ versions }, null, 2)}\n`);
    return;
  }
  if (versions.length === 0) {
    world.stdout.write(
      `Project ${id} has no ${last === undefined ? "specification yet" : `version before ${last}`}.\n`,
    );
    return;
  }
  world.stdout.write(plainTable(["version", "created", "made by", "run"], versions.map(row)));
  const oldest = versions.at(-1);
  if (versions.length === pageSize && oldest !== undefined)
    world.stderr.write(`Older ones: infraspec projects versions ${id} --before ${oldest.version}\n`);
}

function row({ version, createdAt, restoredFrom, decider, model, runId }: Version): string[] {
  const maker = decider === "model" && model !== null ? safeText(model) : decider;
  const made = restoredFrom === null ? maker : `restoring version ${restoredFrom}`;
  return [String(version), createdAt.slice(0, 19).replace("T", " "), made, runId];
}

/** Makes an earlier version current again, as a new one. */
export async function restoreCommand(
  id: string,
  version: string,
  { format, expectedVersion }: { format: string; expectedVersion?: string },
  world: CliWorld,
): Promise<void> {
  const restored = await restoreVersion(await world.deps.openStore(), {
    projectId: id,
    version: versionNumber(version),
    expectedVersion: versionNumber(expectedVersion),
  });
  world.stdout.write(
    format === "json"
      ? `${JSON.stringify({ projectId: id, ...restored }, null, 2)}\n`
      : `Version ${restored.restoredFrom} is current again, as version ${restored.version}.\n`,
  );
}
