import { parseArgs } from "node:util";
import { AppError, badUsage } from "../../src/errors.ts";

const deciders = ["planner", "model"] as const;
const splits = ["dev", "test"] as const;
const targets = ["graph", "one-call", "both"] as const;

export interface RunnerOptions {
  decider: (typeof deciders)[number];
  model: string | undefined;
  limit: number | null;
  split: (typeof splits)[number] | null;
  repetitions: number;
  dataset: string | null;
  target: (typeof targets)[number];
  upload: boolean;
  gate: boolean;
  updateBaseline: boolean;
  baselinePath: string;
}

export const usage = `npm run evals -- [options]

  --decider planner|model   who decides in the graph (planner)
  --model NAME              model of the model decider and of the one call (INFRASPEC_MODEL)
  --target graph|one-call|both
                            the product, one prompt for everything, or the two side by side (graph)
  --split dev|test          only this part of the data set
  --limit N                 only the first N rows
  --repeat N                every row N times (1)
  --dataset FILE            another file of briefs (evals/datasets/briefs.jsonl)
  --upload                  record the experiment in LangSmith; run npm run evals:sync before
  --gate                    exit 1 where the planner got worse than the baseline
  --update-baseline         make this run the baseline
  --baseline FILE           evals/baseline.json
`;

/** Reads the command line. Throws AppError `bad_usage` that names the option. */
export function readOptions(args: readonly string[], baselinePath: string): RunnerOptions {
  const values = parsed(args);
  const options: RunnerOptions = {
    decider: oneOf("--decider", values.decider ?? "planner", deciders),
    model: values.model,
    limit: values.limit === undefined ? null : count("--limit", values.limit),
    split: values.split === undefined ? null : oneOf("--split", values.split, splits),
    repetitions: count("--repeat", values.repeat ?? "1"),
    dataset: values.dataset ?? null,
    target: oneOf("--target", values.target ?? "graph", targets),
    upload: values.upload ?? false,
    gate: values.gate ?? false,
    updateBaseline: values["update-baseline"] ?? false,
    baselinePath: values.baseline ?? baselinePath,
  };
  refuseMixed(options);
  return options;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        decider: { type: "string" },
        model: { type: "string" },
        limit: { type: "string" },
        split: { type: "string" },
        repeat: { type: "string" },
        dataset: { type: "string" },
        target: { type: "string" },
        upload: { type: "boolean" },
        gate: { type: "boolean" },
        "update-baseline": { type: "boolean" },
        baseline: { type: "string" },
      },
    }).values;
  } catch (error) {
    throw new AppError("bad_usage", error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The gate is about the planner over whole splits: anything else is not what the baseline was made of. */
function refuseMixed({
  gate,
  updateBaseline,
  decider,
  target,
  limit,
  dataset,
  repetitions,
  model,
  upload,
}: RunnerOptions): void {
  if (gate && updateBaseline) throw badUsage("--gate and --update-baseline contradict each other: give one");
  const other = [
    decider === "planner" ? [] : ["--decider model"],
    target === "graph" ? [] : ["--target"],
    limit === null ? [] : ["--limit"],
    dataset === null ? [] : ["--dataset"],
    repetitions === 1 ? [] : ["--repeat"],
  ].flat();
  if ((gate || updateBaseline) && other.length > 0)
    throw badUsage(`the baseline is of the planner over whole splits; leave out ${other.join(", ")}`);
  if (model !== undefined && decider === "planner" && target === "graph")
    throw badUsage("--model is for --decider model or --target one-call; the planner asks none");
  if (upload && dataset !== null)
    throw badUsage("--upload records against the data set that npm run evals:sync mirrors; leave out --dataset");
}

function oneOf<const Known extends readonly string[]>(option: string, value: string, known: Known): Known[number] {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw badUsage(`${option} takes ${known.join(" or ")}, not "${value}"`);
  return found;
}

function count(option: string, value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw badUsage(`${option} takes a whole number from 1, not "${value}"`);
  return Number(value);
}
