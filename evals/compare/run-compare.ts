import type { Client } from "langsmith";
import type { TextOutput } from "../../src/cli/ports.ts";
import { BadInputError, badUsage } from "../../src/errors.ts";
import { compareResults } from "./compare-results.ts";
import { compareText, type Sides } from "./compare-text.ts";
import { readResult } from "./read-result.ts";
import { uploadComparison } from "./upload-comparison.ts";

export interface CompareWorld {
  stdout: TextOutput;
  stderr: TextOutput;
  /** Opened only where the comparison is to be recorded. */
  openClient(): Client;
}

/**
 * Compares two folders of results, offline unless `--upload` is given. Returns the exit status: 0, or 3 where LangSmith
 * may not have all of it. Throws AppError `bad_usage` unless two are given, BadInputError where one is no result or the
 * two have no row in common.
 */
export async function runCompare(args: readonly string[], world: CompareWorld): Promise<number> {
  const upload = args.includes("--upload");
  const [firstFolder, secondFolder, ...others] = args.filter((arg) => arg !== "--upload");
  if (
    firstFolder === undefined ||
    secondFolder === undefined ||
    others.length > 0 ||
    [firstFolder, secondFolder].some((folder) => folder.startsWith("-"))
  )
    throw badUsage("compare takes two folders of evals/results, and no option but --upload");
  const client = upload ? world.openClient() : null;
  const [first, second] = await Promise.all([readResult(firstFolder), readResult(secondFolder)]);
  const comparison = compareResults(first, second);
  if (comparison.onlyInFirst.length === new Set(first.rows.map(({ key }) => key)).size)
    throw new BadInputError(
      `${firstFolder} and ${secondFolder} have no row in common: compare runs over the same data set`,
    );
  world.stdout.write(`${compareText(comparison, { first, second })}\n`);
  return client === null ? 0 : await record(client, { first, second }, world);
}

async function record(client: Client, sides: Sides, { stdout, stderr }: CompareWorld): Promise<number> {
  const { name, url, said } = await uploadComparison(client, sides);
  stdout.write(`\nIn LangSmith: ${name}${url === null ? "" : `\n${url}`}\n`);
  for (const line of said) stderr.write(`evals: ${line}\n`);
  if (said.length === 0) return 0;
  stderr.write("evals: LangSmith may not have all of the comparison\n");
  return 3;
}
