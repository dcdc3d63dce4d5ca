import type { TextOutput } from "../../src/cli/ports.ts";
import { BadInputError, badUsage } from "../../src/errors.ts";
import { compareResults } from "./compare-results.ts";
import { compareText } from "./compare-text.ts";
import { readResult } from "./read-result.ts";

/**
 * Compares two folders of results, offline. Throws AppError `bad_usage` unless two are given, BadInputError where one
 * is no result or the two have no row in common.
 */
export async function runCompare(args: readonly string[], stdout: TextOutput): Promise<void> {
  const [firstFolder, secondFolder] = args;
  if (
    firstFolder === undefined ||
    secondFolder === undefined ||
    args.length > 2 ||
    args.some((arg) => arg.startsWith("-"))
  )
    throw badUsage("compare takes two folders of evals/results, and no options");
  const [first, second] = await Promise.all([readResult(firstFolder), readResult(secondFolder)]);
  const comparison = compareResults(first, second);
  if (comparison.onlyInFirst.length === new Set(first.rows.map(({ key }) => key)).size)
    throw new BadInputError(
      `${firstFolder} and ${secondFolder} have no row in common: compare runs over the same data set`,
    );
  stdout.write(`${compareText(comparison, { first, second })}\n`);
}
