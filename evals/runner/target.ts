import type { Answer } from "../evaluators/answer.ts";
import type { Row } from "../evaluators/row.ts";

/** Something that turns a brief into a specification, to be judged by the same evaluators. */
export interface Target {
  id: "graph" | "one-call";
  /** Who decides, for people: `planner`, or the model's name. */
  decider: string;
  promptVersions: Readonly<Record<string, string>>;
  /** Rows at the same time: 1 where our own processor does the work. */
  concurrency: number;
  answer(brief: Row["brief"]): Promise<Answer>;
}
