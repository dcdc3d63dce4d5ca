import type { Client } from "langsmith";
import { evaluate } from "langsmith/evaluation";
import type { Run } from "langsmith/schemas";
import { AppError } from "../../src/errors.ts";
import { withQuietConsole } from "../runner/quiet-console.ts";
import { langSmithError, statusOf } from "../sync/langsmith-client.ts";
import { type Pair, type PairedScore, pairedScores } from "./compare-results.ts";
import type { Result } from "./read-result.ts";

export interface Uploaded {
  name: string;
  /** Where to see it; null where LangSmith does not say. */
  url: string | null;
  /** What LangSmith's client has complained of. */
  said: readonly string[];
}

/**
 * Records two experiments that are in LangSmith as a pairwise one: in each score and row the better of the two has 1,
 * the other 0, and both one half where they are the same. Throws AppError `not_found` where an experiment is not there.
 */
export async function uploadComparison(
  client: Client,
  { first, second }: { first: Result; second: Result },
): Promise<Uploaded> {
  const sides: [string, string] = [await projectOf(client, first), await projectOf(client, second)];
  try {
    const { result, said } = await withQuietConsole(async () => {
      return await evaluate(sides, {
        client,
        evaluators: pairedScores(first, second).map((scores) => preferring(scores, sides)),
        experimentPrefix: `${first.name}-vs-${second.name}`,
        metadata: { first: first.provenance, second: second.provenance },
        maxConcurrency: concurrency,
      });
    });
    return { name: result.experimentName, url: result.url ?? null, said };
  } catch (error) {
    throw langSmithError("recording the comparison", error);
  }
}

/** As many requests at once as a busy server bears. */
const concurrency = 4;

async function projectOf(client: Client, { name }: Result): Promise<string> {
  try {
    return (await client.readProject({ projectName: name })).id;
  } catch (error) {
    if (statusOf(error) !== 404 && !/not found/i.test(String(error)))
      throw langSmithError(`looking for ${name}`, error);
    throw new AppError("not_found", `LangSmith has no experiment ${name}: only what --upload has recorded is there`, {
      cause: error,
    });
  }
}

/** What the client gives for one example: its answers in both experiments. */
interface Answered {
  runs: Run[];
  inputs: Record<string, unknown>;
}

function preferring({ id, pairs }: PairedScore, [first]: readonly [string, string]) {
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  return ({ runs, inputs }: Answered) => {
    const pair = byKey.get(String(inputs.key));
    // A question that one of the two leaves open prefers neither.
    if (pair === undefined) return { key: id, scores: {} };
    return {
      key: id,
      scores: Object.fromEntries(runs.map((run) => [run.id, preference(pair, run.session_id === first)])),
    };
  };
}

function preference({ first, second }: Pair, isFirst: boolean): number {
  const difference = Number((isFirst ? first - second : second - first).toFixed(9));
  if (difference === 0) return 0.5;
  return difference > 0 ? 1 : 0;
}
