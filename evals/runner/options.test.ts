import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

const read = (...args: readonly string[]) => readOptions(args, "baseline.json");

describe("readOptions", () => {
  it("measures the planner over everything when nothing is said", () => {
    expect(read()).toEqual({
      decider: "planner",
      model: undefined,
      judge: null,
      limit: null,
      split: null,
      repetitions: 1,
      dataset: null,
      target: "graph",
      upload: false,
      gate: false,
      updateBaseline: false,
      baselinePath: "baseline.json",
    });
  });

  it.each([
    [["--decider", "oracle"], /--decider takes planner or model/],
    [["--limit", "0"], /--limit takes a whole number from 1/],
    [["--limit", "many"], /--limit/],
    [["--unknown"], /--unknown/],
    [["--gate", "--limit", "3"], /leave out --limit/],
    [["--gate", "--decider", "model"], /leave out --decider model/],
    [["--update-baseline", "--target", "both"], /leave out --target/],
    [["--gate", "--update-baseline"], /contradict/],
    [["--model", "gpt-4o"], /--model is for/],
    [["--upload", "--dataset", "mine.jsonl"], /leave out --dataset/],
    [["--upload", "--dataset", "faults"], /leave out --dataset/],
    [["--gate", "--dataset", "mine.jsonl"], /leave out --dataset/],
    [["--update-baseline", "--dataset", "faults"], /leave out --dataset/],
    [["--gate", "--judge", "gpt-4o"], /leave out --judge/],
    [["--dataset", "faults", "--judge", "gpt-4o", "--decider", "model"], /leave out --decider model, --judge/],
  ])("refuses %j", (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  it("lets the gate be held over the planted faults alone", () => {
    expect(read("--gate", "--dataset", "faults")).toMatchObject({ gate: true, dataset: "faults" });
  });
});
