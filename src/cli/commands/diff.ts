import { badUsage } from "../../errors.ts";
import { diffProject } from "../../projects/history.ts";
import { renderDiff } from "../../formats/diff.ts";
import type { CliWorld } from "../ports.ts";

export interface DiffArguments {
  id: string;
  from: string | undefined;
  to: string | undefined;
}

/** The last two versions, one against the current, or any two. */
export async function diffCommand(
  { id, from, to }: DiffArguments,
  { format }: { format: string },
  world: CliWorld,
): Promise<void> {
  const versions = { from: versionNumber(from), to: versionNumber(to) };
  const diff = await diffProject(await world.deps.openStore(), { projectId: id, ...versions });
  world.stdout.write(
    format === "json" ? `${JSON.stringify({ projectId: id, ...diff }, null, 2)}\n` : renderDiff(diff, world),
  );
}

/** A version as written on the command line. Throws AppError `bad_usage`. */
export function versionNumber(text: string): number;
export function versionNumber(text: string | undefined): number | undefined;
export function versionNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badUsage(`a version is a number such as 3, not "${text}"`);
  return Number(text);
}
