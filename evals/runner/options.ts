import { parseArgs } from "node:util";
import { AppError, badUsage } from "../../src/errors.ts";
import { faultsDataset } from "../faults/fault-experiment.ts";

const deciders = ["planner", "model"] as const;
const splits = ["dev", "test"] as const;
const targets = ["graph", "one-call", "both"] as const;

export interface RunnerOptions {
  decider: (typeof deciders)[number];
  model: string | undefined;
  /** The model that judges the reasons; null: none does. */
  judge: string | null;
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
  --dataset FILE|faults     another file of briefs (evals/datasets/briefs.jsonl), or infraspec check over the
                            planted faults (evals/datasets/faults.jsonl)
  --judge MODEL             let a model say how good the reasons of every plan are; no part of any gate
  --upload                  record the experiment in LangSmith; run npm run evals:sync before
  --gate                    exit 1 where the planner, or the rules over the planted faults, got worse than the baseline
  --update-baseline         make this run the baseline
  --baseline FILE           evals/baseline.json

npm run evals -- compare RESULTS-A RESULTS-B [--upload]
                            two folders of evals/results: which is better at what; asks no model; --upload records
                            it in LangSmith, where both must be recorded already
`;

/** Reads the command line. Throws AppError `bad_usage` that names the option. */
export function readOptions(args: readonly string[], baselinePath: string): RunnerOptions {
  const values = parsed(args);
  const options: RunnerOptions = {
    decider: oneOf("--decider", values.decider ?? "planner", deciders),
    model: values.model,
    judge: values.judge ?? null,
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
        judge: { type: "string" },
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
function refuseMixed(options: RunnerOptions): void {
  const { gate, updateBaseline, decider, target, dataset, model, upload } = options;
  if (gate && updateBaseline) throw badUsage("--gate and --update-baseline contradict each other: give one");
  const other = [...notOfTheBaseline(options), ...(dataset === null || isGateOfFaults(options) ? [] : ["--dataset"])];
  if ((gate || updateBaseline) && other.length > 0)
    throw badUsage(`the baseline is of the planner over whole splits; leave out ${other.join(", ")}`);
  if (model !== undefined && decider === "planner" && target === "graph")
    throw badUsage("--model is for --decider model or --target one-call; the planner asks none");
  if (upload && dataset !== null)
    throw badUsage("--upload records against the data set that npm run evals:sync mirrors; leave out --dataset");
  refuseForFaults(options);
}

function notOfTheBaseline({ decider, target, limit, repetitions, judge }: RunnerOptions): string[] {
  return [...ofPlans({ decider, target, repetitions, judge }), ...(limit === null ? [] : ["--limit"])];
}

/** The part of the baseline about faults can be held alone, but it is only made together with the rest. */
function isGateOfFaults({ dataset, gate }: RunnerOptions): boolean {
  return gate && dataset === faultsDataset;
}

function refuseForFaults(options: RunnerOptions): void {
  const other = ofPlans(options);
  if (options.dataset === faultsDataset && other.length > 0)
    throw badUsage(`the planted faults are for the rules, which plan nothing; leave out ${other.join(", ")}`);
}

/** Options of how plans are made and judged. */
function ofPlans({
  decider,
  target,
  repetitions,
  judge,
}: Pick<RunnerOptions, "decider" | "target" | "repetitions" | "judge">): string[] {
  return [
    decider === "planner" ? [] : ["--decider model"],
    target === "graph" ? [] : ["--target"],
    repetitions === 1 ? [] : ["--repeat"],
    judge === null ? [] : ["--judge"],
  ].flat();
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
